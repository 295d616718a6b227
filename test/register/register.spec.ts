import { randomUUID } from 'node:crypto';
import { BoundedPool } from '../../src/database/bounded-pool';
import type { Answer, Prepared } from '../../src/register/act';
import { beginning, hashOf, registerOn, smallRegister, type SmallRegister } from '../support/small-register';
import { tappedWireTo } from '../support/tapped-wire';

const supports = (unit: string) =>
  ({ kind: 'settle', task: `statement/${unit}`, outcome: 'supports' }) as const;

describe('the register', () => {
  let small: SmallRegister;
  beforeAll(async () => {
    small = await smallRegister();
  });
  afterAll(() => small.close());

  const count = async (sql: string, dialogueId: string): Promise<number> => {
    const { rows } = await small.pool.query<{ n: string }>(`select count(*) as n from ${sql}`, [dialogueId]);
    return Number(rows[0]?.n);
  };
  const events = (dialogueId: string) => count('dialogue_event where dialogue_id = $1', dialogueId);

  it('does an act in three round trips', async () => {
    const dialogueId = await small.begin();
    let [turns, isAsking] = [0, false];
    const wire = await tappedWireTo(small.url, () => ({
      said: (_, pass) => {
        if (!isAsking) turns += 1;
        isAsking = true;
        pass();
      },
      answered: (_, pass) => {
        isAsking = false;
        pass();
      },
    }));
    const pool = new BoundedPool({ url: wire.url, size: 1 });
    const register = registerOn(pool);
    const remind = (): Promise<Answer> =>
      register.act({
        ...{ dialogueId, personId: 'lead', idempotency: { key: randomUUID(), requestHash: hashOf('x') } },
        prepare: () => ({ command: { kind: 'remind', task: 'statement/u0' } }),
      });
    // The first connects, and reads the definition.
    await remind();
    turns = 0;
    expect((await remind()).kind).toBe('accepted');
    await pool.end();
    await wire.remove();
    expect(turns).toBe(3);
  });

  it('keeps nothing of an act whose append fails, and the connection serves the next', async () => {
    const dialogueId = await small.begin();
    const key = randomUUID();
    const before = await events(dialogueId);
    const pool = new BoundedPool({ url: small.url, size: 1 });
    const act = (rows: Prepared['rows']): Promise<Answer> =>
      registerOn(pool).act({
        ...{ dialogueId, personId: 'u0', idempotency: { key, requestHash: hashOf('x') } },
        prepare: () => ({ command: supports('u0'), ...(rows ? { rows } : {}) }),
      });
    const broken = [{ table: 'task', columns: ['key'], rows: [['nothing else']] }];
    await expect(act(broken)).rejects.toThrow();
    expect(await events(dialogueId)).toBe(before);
    expect((await act(undefined)).kind).toBe('accepted');
    expect(await events(dialogueId)).toBe(before + 1);
    await pool.end();
  });

  it('lets one of fifty answers to one task win and refuses the rest', async () => {
    const dialogueId = await small.begin();
    const before = await events(dialogueId);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => small.act(dialogueId, 'u0', supports('u0'), randomUUID())),
    );
    expect(answers.filter(({ kind }) => kind === 'accepted')).toHaveLength(1);
    expect(
      answers.filter((each) => each.kind === 'refused' && each.refusal.code === 'not-open'),
    ).toHaveLength(49);
    expect(await events(dialogueId)).toBe(before + 1);
  });

  it('gives the same answer a hundred times to the same key', async () => {
    const dialogueId = await small.begin();
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 100 }, () => small.act(dialogueId, 'u0', supports('u0'), key)),
    );
    expect(new Set(answers.map((each) => JSON.stringify(sorted(each)))).size).toBe(1);
    expect(answers[0]?.kind).toBe('accepted');
  });

  it('refuses a key that was used with another body', async () => {
    const dialogueId = await small.begin();
    const key = randomUUID();
    await small.act(dialogueId, 'u0', supports('u0'), key);
    const again = await small.act(
      dialogueId,
      'u0',
      { ...supports('u0'), outcome: 'objects', reason: 'nej' },
      key,
    );
    expect(again).toEqual({ kind: 'other-body' });
  });

  it('answers a refusal to the same key even when it would now be accepted', async () => {
    const dialogueId = await small.begin();
    const key = randomUUID();
    const early = { kind: 'settle', task: 'close', outcome: 'done' } as const;
    const first = await small.act(dialogueId, 'lead', early, key);
    await small.act(dialogueId, 'u0', supports('u0'));
    await small.act(dialogueId, 'u1', supports('u1'));
    expect(await small.act(dialogueId, 'lead', early, key)).toEqual(first);
    expect((await small.act(dialogueId, 'lead', early, randomUUID())).kind).toBe('accepted');
  });

  it('lets fifty administrations answer the same dialogue at once', async () => {
    const administrations = Array.from({ length: 50 }, (_, at) => `u${at}`);
    const dialogueId = await small.begin(administrations);
    const answers = await Promise.all(
      administrations.map((unit) => small.act(dialogueId, unit, supports(unit), randomUUID())),
    );
    expect(answers.every(({ kind }) => kind === 'accepted')).toBe(true);
    const { rows } = await small.pool.query<{ gaps: boolean }>(
      'select max(sequence) <> count(*) as gaps from dialogue_event where dialogue_id = $1',
      [dialogueId],
    );
    expect(rows[0]?.gaps).toBe(false);
  });

  it('changes nothing when it refuses', async () => {
    const dialogueId = await small.begin();
    const row = 'select * from dialogue where id = $1';
    const before = await small.pool.query(row, [dialogueId]);
    const answer = await small.act(dialogueId, 'u1', supports('u0'), randomUUID());
    expect(answer).toMatchObject({
      kind: 'refused',
      refusal: {
        code: 'not-permitted',
        rule: expect.stringContaining('administration-contact@u0') as string,
      },
    });
    expect((await small.pool.query(row, [dialogueId])).rows).toEqual(before.rows);
  });

  it('says that a dialogue is unknown', async () => {
    const answer = await small.act(randomUUID(), 'lead', { kind: 'resume' }, randomUUID());
    expect(answer).toEqual({ kind: 'unknown-dialogue' });
  });

  it('lets only a project lead of the owner, or the coordinator, begin', async () => {
    const answer = await small.register.begin({ ...beginning, id: randomUUID(), personId: 'u1' });
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'not-permitted' } });
  });

  it('begins once under one key', async () => {
    const idempotency = { key: randomUUID(), requestHash: hashOf('begin') };
    const ids = await Promise.all(
      Array.from({ length: 10 }, async () => {
        const answer = await small.register.begin({ ...beginning, id: randomUUID(), idempotency });
        return answer.kind === 'accepted' ? answer.dialogueId : answer.kind;
      }),
    );
    expect(new Set(ids).size).toBe(1);
  });

  it('rebuilds the same rows from the events', async () => {
    const dialogueId = await small.begin();
    await small.act(dialogueId, 'u0', { kind: 'claim', task: 'statement/u0' });
    await small.act(dialogueId, 'u0', supports('u0'));
    await small.act(dialogueId, 'lead', { kind: 'remind', task: 'statement/u1' });
    const read = async (): Promise<unknown> => {
      const tasks = await small.pool.query('select * from task where dialogue_id = $1 order by key', [
        dialogueId,
      ]);
      const row = await small.pool.query('select state, sequence, phase, ended from dialogue where id = $1', [
        dialogueId,
      ]);
      return [tasks.rows, row.rows];
    };
    const before = await read();
    expect(await small.register.rebuild(dialogueId)).toBe(false);
    expect(await read()).toEqual(before);
  });

  it('keeps the driver untold of desk work', async () => {
    const dialogueId = await small.begin();
    const before = await small.register.standing(dialogueId);
    await small.act(dialogueId, 'u0', { kind: 'claim', task: 'statement/u0' });
    expect((await small.register.standing(dialogueId)).revision).toBe(before.revision);
    await small.act(dialogueId, 'u0', supports('u0'));
    expect((await small.register.standing(dialogueId)).revision).toBe(before.revision + 1);
  });
});

/** jsonb orders its keys anew: the answer is the same, its text is not. */
const sorted = (value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => a.localeCompare(b))
          .map(([k, v]) => [k, sorted(v)]),
      )
    : Array.isArray(value)
      ? value.map(sorted)
      : value;
