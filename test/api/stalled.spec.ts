import type { Incident, MendedIncident, StalledPage } from '../../src/contract/monitoring';
import type { Page } from '../../src/contract/page';
import { mandated, people } from '../support/lives';
import { Story } from '../support/story';

describe('what stands still', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
    await mandated(story, await story.create());
  });
  afterAll(() => story.stop());

  const stalled = async (dialogue: string, query = ''): Promise<StalledPage['items']> => {
    const { items } = await story.get<StalledPage>(people.coordinator, `stalled?limit=200${query}`);
    return items.filter((item) => item.dialogue.id === dialogue);
  };
  const today = async (): Promise<string> => {
    const { rows } = await story.running.pool.query<{ today: string }>(
      `select ((now() + seconds * interval '1 second') at time zone 'Europe/Stockholm')::date::text as today from clock_offset`,
    );
    return rows[0]?.today ?? '';
  };

  test('is nothing in a dialogue that has just begun', async () => {
    expect(await stalled(await story.create())).toEqual([]);
  });

  test('is a task after its date, with who is waited for, since when, and what it holds up', async () => {
    const dialogue = await story.create();
    await story.days(20, dialogue);
    const [item] = await stalled(dialogue, '&why=overdue');
    expect(item).toMatchObject({
      dialogue: { phaseNumber: 1, phases: 7 },
      task: 'state-question',
      person: null,
      asked: [`project-lead:${people.lead}`],
      why: ['overdue', 'untouched'],
      holdsUp: expect.arrayContaining([{ id: 'influence-check', title: 'Är frågan påverkbar?' }]) as unknown,
    });
    expect(item?.workingDaysWaited).toBeGreaterThan(10);
    expect(item?.acts).toContain('remind');
    expect(item?.acts).not.toContain('settle');
  });

  test('is not a task on the day it is due', async () => {
    const dialogue = await story.create();
    const due = async (): Promise<string> => (await story.read(dialogue)).waiting[0]?.due ?? '';
    while ((await today()) < (await due())) await story.days(1, dialogue);
    expect(await stalled(dialogue, '&why=overdue')).toEqual([]);
    await story.days(1, dialogue);
    expect(await stalled(dialogue, '&why=overdue')).toHaveLength(1);
  });

  test('is a task untouched with little time left, until somebody takes it up', async () => {
    const dialogue = await story.create();
    const due = (await story.read(dialogue)).waiting[0]?.due ?? '';
    const left = Math.round((Date.parse(due) - Date.parse(await today())) / 86_400_000);
    await story.days(left - 2, dialogue);
    expect((await stalled(dialogue)).map(({ why }) => why)).toEqual([['untouched']]);
    await story.accepted(people.lead, `dialogues/${dialogue}/tasks/state-question/claim`);
    expect(await stalled(dialogue)).toEqual([]);
  });

  test('is a task whose person has left', async () => {
    const dialogue = await story.create();
    await story.running.pool.query('update person set active = false where id = $1', [people.lead]);
    try {
      expect((await stalled(dialogue)).map(({ why }) => why)).toEqual([['absent']]);
    } finally {
      await story.running.pool.query('update person set active = true where id = $1', [people.lead]);
    }
  });

  test('is nothing in a paused dialogue', async () => {
    const dialogue = await story.create();
    await story.days(20, dialogue);
    const until = new Date(Date.parse(await today()) + 30 * 86_400_000).toISOString().slice(0, 10);
    await story.accepted(people.lead, `dialogues/${dialogue}/pause`, { until, reason: 'Val i september' });
    expect(await stalled(dialogue)).toEqual([]);
  });

  test('is told a page at a time with the total of all of them', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    await story.days(30, dialogue);
    const all = await story.get<StalledPage>(people.coordinator, 'stalled?limit=200');
    const keys: string[] = [];
    let cursor = '';
    do {
      const page = await story.get<StalledPage>(people.coordinator, `stalled?limit=2${cursor}`);
      expect(page.total).toBe(all.total);
      keys.push(...page.items.map((item) => `${item.dialogue.id}/${item.task}`));
      cursor = page.next === null ? '' : `&cursor=${page.next}`;
    } while (cursor !== '');
    expect(keys).toEqual(all.items.map((item) => `${item.dialogue.id}/${item.task}`));
    expect(keys).toHaveLength(all.total);
  });

  test('says how long the step usually takes, once somebody has finished it', async () => {
    const dialogue = await story.create();
    await story.days(20, dialogue);
    const [item] = await stalled(dialogue);
    expect(item?.usual?.tasks).toBeGreaterThan(0);
  });

  describe('because of a technical failure', () => {
    const fail = async (): Promise<string> => {
      const dialogue = await story.create();
      await story.running.pool.query(
        `insert into effect (dialogue_id, sequence, kind, status, attempts, error) values ($1, 1, 'archive', 'failed', 5, 'Error')`,
        [dialogue],
      );
      return dialogue;
    };
    const incidents = async (dialogue: string): Promise<readonly Incident[]> => {
      const { items } = await story.get<Page<Incident>>(people.coordinator, 'incidents?kind=effect');
      return items.filter((item) => item.dialogue.id === dialogue);
    };

    test('is shown apart, and tried again when the coordinator asks', async () => {
      const dialogue = await fail();
      const [incident] = await incidents(dialogue);
      expect(incident).toMatchObject({ what: 'archive', status: 'failed', attempts: 5 });
      const before = await revision(dialogue);
      const { body } = await story.post<MendedIncident>(
        people.coordinator,
        `incidents/${incident?.id ?? ''}/retry`,
        { body: { reason: 'Servern är tillbaka' } },
      );
      expect(body.status).toBe('to-do');
      expect(await revision(dialogue)).toBe(before + 1);
      expect(await incidents(dialogue)).toEqual([]);
    });

    test('is given up with a reason, once', async () => {
      const dialogue = await fail();
      const [incident] = await incidents(dialogue);
      const path = `incidents/${incident?.id ?? ''}/discard`;
      expect((await story.post(people.coordinator, path, { body: {} })).status).toBe(422);
      expect((await story.post(people.coordinator, path, { body: { reason: 'Görs för hand' } })).status).toBe(
        200,
      );
      expect((await story.post(people.coordinator, path, { body: { reason: 'Igen' } })).status).toBe(404);
    });

    describe('of the driver', () => {
      /** Temporal was told long ago, and nothing has come of it. */
      const silent = async (): Promise<string> => {
        const dialogue = await story.create();
        await story.running.pool.query(
          `update dialogue set told_revision = revision, noticed_sequence = 0 where id = $1`,
          [dialogue],
        );
        return dialogue;
      };
      const incident = async (dialogue: string): Promise<Incident | undefined> => {
        const { items } = await story.get<Page<Incident>>(
          people.coordinator,
          'incidents?kind=driver&limit=100',
        );
        return items.find((item) => item.dialogue.id === dialogue);
      };
      const row = async (dialogue: string): Promise<unknown> => {
        const { rows } = await story.running.pool.query(
          `select d.restarts_driver as restarts, d.told_revision < d.revision as untold,
             d.noticed_sequence = d.sequence as noticed,
             (select array_agg(act || ': ' || reason) from driver_mending m where m.dialogue_id = d.id) as mended
           from dialogue d where id = $1`,
          [dialogue],
        );
        return rows[0];
      };

      test('is shown when what should have happened has not for a while, and begun anew when asked', async () => {
        const dialogue = await silent();
        expect(await incident(dialogue)).toBeUndefined();
        await story.days(1, dialogue);
        await story.running.pool.query(`update dialogue set told_revision = revision where id = $1`, [
          dialogue,
        ]);
        const found = await incident(dialogue);
        expect(found).toMatchObject({
          what: 'dialogue',
          status: 'failed',
          attempts: 1,
          error: 'DriverSilent',
        });
        const path = `incidents/${found?.id ?? ''}`;
        const retried = await story.post<MendedIncident>(people.coordinator, `${path}/retry`, {
          body: { reason: 'Nyckeln är tillbaka' },
        });
        expect(retried.body.status).toBe('to-do');
        expect(await row(dialogue)).toEqual({
          ...{ restarts: true, untold: true, noticed: false },
          mended: ['retried: Nyckeln är tillbaka'],
        });
        expect(await incident(dialogue)).toBeUndefined();
        const again = await story.post(people.coordinator, `${path}/discard`, { body: { reason: 'Igen' } });
        expect(again.status).toBe(404);
      });

      test('is no effect that has just been tried again, however long ago it fell due', async () => {
        const dialogue = await fail();
        await story.running.pool.query(
          `update effect set due_at = now() - interval '1 day' where dialogue_id = $1`,
          [dialogue],
        );
        const [failed] = await incidents(dialogue);
        const retry = `incidents/${failed?.id ?? ''}/retry`;
        await story.post(people.coordinator, retry, { body: { reason: 'Servern är tillbaka' } });
        const told = `update dialogue set told_revision = revision, noticed_sequence = sequence, next_due = null where id = $1`;
        await story.running.pool.query(told, [dialogue]);
        expect(await incident(dialogue)).toBeUndefined();
        await story.running.pool.query(
          `update effect set due_at = now() - interval '1 hour' where dialogue_id = $1 and status = 'to-do'`,
          [dialogue],
        );
        expect(await incident(dialogue)).toMatchObject({ what: 'dialogue' });
      });

      test('is given up with a reason, and what it left undone is not done', async () => {
        const dialogue = await silent();
        await story.days(1, dialogue);
        await story.running.pool.query(`update dialogue set told_revision = revision where id = $1`, [
          dialogue,
        ]);
        const path = `incidents/${(await incident(dialogue))?.id ?? ''}/discard`;
        expect((await story.post(people.coordinator, path, { body: {} })).status).toBe(422);
        const given = await story.post<MendedIncident>(people.coordinator, path, {
          body: { reason: 'Brevet skickades för hand' },
        });
        expect(given.body.status).toBe('discarded');
        expect(await row(dialogue)).toEqual({
          ...{ restarts: true, untold: true, noticed: true },
          mended: ['discarded: Brevet skickades för hand'],
        });
      });
    });

    test('is for the coordinator alone', async () => {
      const { status, body } = await story.refusal(people.lead, 'incidents');
      expect(status).toBe(403);
      expect(body).toMatchObject({ rule: 'monitoring/incidents: coordinator' });
    });
  });

  async function revision(dialogue: string): Promise<number> {
    const { rows } = await story.running.pool.query<{ revision: number }>(
      'select revision from dialogue where id = $1',
      [dialogue],
    );
    return rows[0]?.revision ?? 0;
  }
});
