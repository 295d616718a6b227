import { jest } from '@jest/globals';
import type { SavedDraft, SaveDraft, TaskDraft } from '../../../src/contract/task-draft';
import { ProblemError, Unreachable } from '../api';
import { DraftKeeper, type Taker } from './draft-keeper';
import type { DraftPlace } from './draft-place';
import type { Held } from './held';

const AT = '2026-11-26T13:32:00.000Z';

const refused = (status: number, code: string): ProblemError =>
  new ProblemError({ type: `/problems/${code}`, title: code, status, code, instance: '/' });

/** A server with one draft, as the API behaves: another version than the one named is a conflict. */
class SmallServer {
  draft: TaskDraft = { version: 0, content: null, author: null, at: null };
  fault: Error | null = null;
  /** The save is carried out, and its answer lost. */
  losesAnswer = false;
  readonly saves: SaveDraft[] = [];
  atOnce = 0;
  most = 0;

  async save(body: SaveDraft): Promise<SavedDraft> {
    this.atOnce += 1;
    this.most = Math.max(this.most, this.atOnce);
    for (let turns = 0; turns < 20; turns += 1) await Promise.resolve();
    this.atOnce -= 1;
    if (this.fault) throw this.fault;
    if (body.version !== this.draft.version) throw refused(409, 'stale-draft');
    this.saves.push(body);
    this.write(body.content, 'anna');
    if (this.losesAnswer) throw new Unreachable('no answer');
    return { version: this.draft.version, at: AT };
  }

  write(content: Record<string, unknown>, by: string): void {
    this.draft = { version: this.draft.version + 1, content, author: { id: by, name: by }, at: AT };
  }
}

function begin(server = new SmallServer(), device: { held: Held | null } = { held: null }) {
  const place: DraftPlace = {
    read: () => (server.fault ? Promise.reject(server.fault) : Promise.resolve(server.draft)),
    save: (body) => server.save(body),
    discard: (version) => {
      if (version !== server.draft.version) return Promise.reject(refused(409, 'stale-draft'));
      server.draft = { version: 0, content: null, author: null, at: null };
      return Promise.resolve();
    },
    held: () => device.held,
    hold: (held) => {
      device.held = held;
    },
    letGo: () => {
      device.held = null;
    },
  };
  return { server, device, keeper: new DraftKeeper(place), place };
}

const rest = (ms = 10_000): Promise<void> => jest.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('what is typed', () => {
  test('is saved once, a moment after the last key', async () => {
    const { server, keeper } = begin();
    await keeper.open();
    for (const reason of ['V', 'Va', 'Var']) keeper.change({ reason });
    await rest();
    expect(server.saves).toEqual([{ version: 0, content: { reason: 'Var' } }]);
    expect(keeper.current()).toEqual({ kind: 'saved', at: AT });
  });

  test('goes one save at a time, each on the version the last one made', async () => {
    const { server, keeper } = begin();
    await keeper.open();
    keeper.change({ reason: 'a' });
    await jest.advanceTimersByTimeAsync(800 - 1);
    const first = [keeper.flush(), keeper.flush()];
    await Promise.resolve();
    await Promise.resolve();
    keeper.change({ reason: 'b' });
    await Promise.all([...first, keeper.flush(), keeper.flush(), rest()]);
    expect(server.saves.map(({ version, content }) => [version, content['reason']])).toEqual([
      [0, 'a'],
      [1, 'b'],
    ]);
    expect(server.most).toBe(1);
  });

  test('is what the next one who opens it begins with', async () => {
    const { server, keeper } = begin();
    await keeper.open();
    keeper.change({ reason: 'Var' });
    await keeper.flush();
    expect(await begin(server).keeper.open()).toEqual({ reason: 'Var' });
  });
});

describe('without contact', () => {
  test.each<[string, Error]>([
    ['the network is away', new Unreachable('no answer')],
    ['the session has ended', refused(401, 'sign-in-required')],
    ['the server is busy', refused(503, 'too-busy')],
  ])('what is typed is held on the device while %s, and sent when it is back', async (_why, fault) => {
    const { server, device, keeper } = begin();
    await keeper.open();
    server.fault = fault;
    keeper.change({ reason: 'Var' });
    await rest();
    expect(keeper.current()).toEqual({ kind: 'held' });
    expect(device.held?.content).toEqual({ reason: 'Var' });
    server.fault = null;
    await rest();
    expect(server.draft.content).toEqual({ reason: 'Var' });
    expect([keeper.current().kind, device.held]).toEqual(['saved', null]);
  });

  test('what is held is there after a reload, and is sent', async () => {
    const { server, device, keeper } = begin();
    await keeper.open();
    server.fault = new Unreachable('no answer');
    keeper.change({ reason: 'Var' });
    keeper.close();
    await rest(10);
    const again = begin(server, device);
    expect(await again.keeper.open()).toEqual({ reason: 'Var' });
    expect(again.keeper.current()).toEqual({ kind: 'held' });
    server.fault = null;
    await rest();
    expect(server.draft.content).toEqual({ reason: 'Var' });
  });

  test('a save whose answer was lost is not met as somebody else’s', async () => {
    const { server, keeper } = begin();
    await keeper.open();
    server.losesAnswer = true;
    keeper.change({ reason: 'a' });
    await rest(1_000);
    server.losesAnswer = false;
    keeper.change({ reason: 'ab' });
    await rest();
    expect(keeper.current().kind).toBe('saved');
    expect(server.draft).toMatchObject({ version: 2, content: { reason: 'ab' } });
  });
});

describe('another version', () => {
  const conflict = async () => {
    const begun = begin();
    await begun.keeper.open();
    begun.server.write({ reason: 'deras' }, 'omar');
    begun.keeper.change({ reason: 'min' });
    await rest();
    return begun;
  };

  test('is never written over: both are shown', async () => {
    const { server, keeper, device } = await conflict();
    expect(server.draft.content).toEqual({ reason: 'deras' });
    expect(keeper.current()).toMatchObject({
      kind: 'stale',
      theirs: { content: { reason: 'deras' }, author: { id: 'omar' } },
      mine: { reason: 'min' },
    });
    expect(device.held?.content).toEqual({ reason: 'min' });
  });

  test('holds back what is typed on, until a person has chosen', async () => {
    const { server, keeper } = await conflict();
    keeper.change({ reason: 'min, mer' });
    await rest();
    expect(keeper.current()).toMatchObject({ kind: 'stale', mine: { reason: 'min, mer' } });
    expect(server.draft.version).toBe(1);
  });

  test('gives way to what is chosen, which is saved on it', async () => {
    const { server, keeper, device } = await conflict();
    await keeper.resolve({ reason: 'båda' });
    expect(server.draft).toMatchObject({ version: 2, content: { reason: 'båda' } });
    expect([keeper.current().kind, device.held]).toEqual(['saved', null]);
  });

  test('that came while this device was away is met when it opens', async () => {
    const { server, device } = await conflict();
    const again = begin(server, device);
    expect(await again.keeper.open()).toEqual({ reason: 'min' });
    expect(again.keeper.current()).toMatchObject({ kind: 'stale', mine: { reason: 'min' } });
  });

  test('that an act has taken away is no conflict: what is typed begins anew', async () => {
    const { server, keeper } = begin();
    await keeper.open();
    keeper.change({ reason: 'a' });
    await rest();
    server.draft = { version: 0, content: null, author: null, at: null };
    keeper.change({ reason: 'ab' });
    await rest();
    expect(keeper.current().kind).toBe('saved');
    expect(server.draft).toMatchObject({ version: 1, content: { reason: 'ab' } });
  });

  test('that says the same is no conflict', async () => {
    const { server, keeper } = begin();
    await keeper.open();
    server.write({ reason: 'lika' }, 'omar');
    keeper.change({ reason: 'lika' });
    await rest();
    expect(keeper.current().kind).toBe('saved');
  });
});

describe('a task somebody else has settled', () => {
  test('keeps what was typed on the device, and sends no more', async () => {
    const { server, device, keeper } = begin();
    await keeper.open();
    server.fault = refused(409, 'not-open');
    keeper.change({ reason: 'för sent' });
    await rest();
    expect(keeper.current()).toMatchObject({ kind: 'refused', fault: { status: 409 } });
    server.fault = null;
    keeper.change({ reason: 'för sent, mer' });
    await rest();
    expect(server.saves).toEqual([]);
    expect(device.held?.content).toEqual({ reason: 'för sent, mer' });
  });
});

test('what was refused is sent once it is permitted again', async () => {
  const { server, keeper } = begin();
  await keeper.open();
  server.fault = refused(409, 'claimed-by-other');
  keeper.change({ reason: 'min' });
  await rest();
  server.fault = null;
  keeper.resume();
  await rest();
  expect([keeper.current().kind, server.draft.content]).toEqual(['saved', { reason: 'min' }]);
});

describe('a draft', () => {
  test('that is discarded is gone at the server and on the device', async () => {
    const { server, device, keeper } = begin();
    await keeper.open();
    keeper.change({ reason: 'fel' });
    await keeper.flush();
    await keeper.discard();
    expect([server.draft.content, device.held, keeper.current().kind]).toEqual([null, null, 'clean']);
    keeper.change({ reason: 'nytt' });
    await rest();
    expect(server.draft).toMatchObject({ version: 1, content: { reason: 'nytt' } });
  });

  test('of a settled task leaves nothing behind', async () => {
    const { server, device, keeper } = begin();
    await keeper.open();
    keeper.change({ reason: 'a' });
    keeper.settle();
    keeper.close();
    await rest();
    expect([server.saves, device.held]).toEqual([[], null]);
  });
});

describe('what another window of the same person saves', () => {
  test('is taken up where nothing is typed, and not saved again', async () => {
    const { server, keeper } = begin();
    const shown: unknown[] = [];
    keeper.follow(async (content) => {
      await Promise.resolve();
      return () => {
        shown.push(content);
        keeper.change({ ...content, record: {} });
      };
    });
    await keeper.open();
    server.write({ reason: 'Där' }, 'anna');
    await keeper.look();
    await rest();
    expect(shown).toEqual([{ reason: 'Där' }]);
    expect(server.saves).toEqual([]);
    keeper.change({ reason: 'Där och här' });
    await keeper.flush();
    expect(server.saves).toEqual([{ version: 1, content: { reason: 'Där och här' } }]);
  });

  const takenUp = async (content: Record<string, unknown>) => {
    const begun = begin();
    begun.keeper.follow((taken) =>
      Promise.resolve(() => {
        begun.keeper.change(taken);
      }),
    );
    await begun.keeper.open();
    begun.server.write(content, 'anna');
    await begun.keeper.look();
    return begun;
  };

  test('is typed on also by taking a field out of the plan', async () => {
    const { server, keeper } = await takenUp({ changes: { title: 'Där' } });
    const content = { changes: { title: 'Där', boardDate: null } };
    keeper.change(content);
    await rest();
    expect(server.saves).toEqual([{ version: 1, content }]);
  });

  test('is moved to another plan when the writer accepts it, and not by the form that shows it', async () => {
    const { server, keeper } = await takenUp({ reason: 'Där', seenPlan: { version: 1 } });
    const content = { reason: 'Där', seenPlan: { version: 2 } };
    keeper.change(content);
    await rest();
    expect(server.saves).toEqual([]);
    keeper.changePlan(content);
    await rest();
    expect(server.saves).toEqual([{ version: 1, content }]);
  });

  test('is left for the difference where something is typed before the form can show it', async () => {
    const { server, keeper } = begin();
    const show = jest.fn();
    let ready: (show: () => void) => void = show;
    keeper.follow(
      () =>
        new Promise((resolve) => {
          ready = resolve;
        }),
    );
    await keeper.open();
    server.write({ reason: 'Där' }, 'anna');
    const looked = keeper.look();
    await rest(10);
    keeper.change({ reason: 'Här' });
    ready(show);
    await looked;
    await keeper.flush();
    expect(show).not.toHaveBeenCalled();
    expect(server.saves).toEqual([]);
    expect(keeper.current()).toMatchObject({ kind: 'stale', mine: { reason: 'Här' } });
  });

  test('is met as another version by what is typed after it could not be shown', async () => {
    const { server, keeper } = begin();
    keeper.follow(() => Promise.reject(new Unreachable('no answer')));
    await keeper.open();
    server.write({ reason: 'Där' }, 'anna');
    await expect(keeper.look()).rejects.toThrow(Unreachable);
    keeper.change({ reason: 'Här' });
    await keeper.flush();
    expect(server.saves).toEqual([]);
    expect(keeper.current()).toMatchObject({ kind: 'stale', mine: { reason: 'Här' } });
  });

  test('is left for the difference where something is typed', async () => {
    const { server, keeper } = begin();
    const take = jest.fn<Taker>();
    keeper.follow(take);
    await keeper.open();
    keeper.change({ reason: 'Här' });
    server.write({ reason: 'Där' }, 'anna');
    await keeper.look();
    await keeper.flush();
    expect(take).not.toHaveBeenCalled();
    expect(keeper.current()).toMatchObject({ kind: 'stale', mine: { reason: 'Här' } });
  });

  test('is thrown away here too, and what is typed next begins anew', async () => {
    const { server, keeper, place } = begin();
    const forget = jest.fn();
    keeper.whenGone(forget);
    await keeper.open();
    await keeper.look();
    expect(forget).not.toHaveBeenCalled();
    keeper.change({ reason: 'Här' });
    await keeper.flush();
    await place.discard(1);
    await keeper.look();
    await keeper.look();
    expect(forget).toHaveBeenCalledTimes(1);
    expect(keeper.current()).toEqual({ kind: 'clean' });
    keeper.change({ reason: 'Igen' });
    await keeper.flush();
    expect(server.saves.at(-1)).toEqual({ version: 0, content: { reason: 'Igen' } });
  });

  test('is not thrown away where somebody goes on typing', async () => {
    const { server, keeper, place } = begin();
    const forget = jest.fn();
    keeper.whenGone(forget);
    await keeper.open();
    keeper.change({ reason: 'Här' });
    await keeper.flush();
    keeper.change({ reason: 'Här och nu' });
    await place.discard(1);
    await keeper.look();
    await rest();
    expect(forget).not.toHaveBeenCalled();
    expect(server.draft.content).toEqual({ reason: 'Här och nu' });
  });

  test('is nothing new when it is what was saved here', async () => {
    const { keeper } = begin();
    const take = jest.fn<Taker>();
    keeper.follow(take);
    await keeper.open();
    keeper.change({ reason: 'Här' });
    await keeper.flush();
    await keeper.look();
    expect(take).not.toHaveBeenCalled();
  });
});
