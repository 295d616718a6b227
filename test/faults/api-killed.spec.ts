import { randomUUID } from 'node:crypto';
import * as records from '../support/sample-records';
import { System } from './system';

describe('an API that is killed', () => {
  let system: System;
  let token: string;
  beforeAll(async () => {
    system = await System.make();
    token = await system.tokenFor(records.LEAD);
  }, 60_000);
  afterAll(() => system.remove());

  const stored = async (dialogue: string): Promise<unknown> => {
    const { rows } = await system.pool.query<{ kinds: string[]; sequence: number; records: number }>(
      `select array_agg(e.kind order by e.sequence) as kinds, max(d.sequence) as sequence,
         (select count(*)::int from dialogue_record r where r.dialogue_id = $1) as records
       from dialogue_event e join dialogue d on d.id = e.dialogue_id where d.id = $1`,
      [dialogue],
    );
    return rows[0];
  };

  it('between commit and answer gives the same answer to the same key, and has done it once', async () => {
    const doomed = await system.api('wire');
    const dialogue = await system.begin(token);
    const posting = { token, key: randomUUID(), body: { outcome: 'done', record: records.question } };
    const path = `dialogues/${dialogue}/tasks/state-question/settle`;
    // The whole message: a committee is in many others.
    const held = system.wire.holdReplyTo('commit\0');
    const unanswered = system.post(path, posting).then(
      async (answer) => `answered ${String(answer.status)} ${await answer.text()}`,
      () => 'cut off',
    );
    expect(await Promise.race([held.then(() => 'held'), unanswered])).toBe('held');
    await settledInDatabase(dialogue);
    doomed.signal('SIGKILL');
    expect(await unanswered).toBe('cut off');
    const after = await stored(dialogue);

    await system.api('direct');
    const again = await system.post(path, posting);
    expect(again.status).toBeLessThan(300);
    expect(await again.json()).toMatchObject({ open: ['influence-check'] });
    expect(await stored(dialogue)).toEqual(after);
  }, 60_000);

  async function settledInDatabase(dialogue: string): Promise<void> {
    const sql = `select 1 from task where dialogue_id = $1 and key = 'state-question' and status = 'settled'`;
    while ((await system.pool.query(sql, [dialogue])).rowCount === 0);
  }

  it('before commit has done nothing, and the same key then does it', async () => {
    const dialogue = await system.begin(token);
    const before = await stored(dialogue);
    // Whoever holds the row holds the act before its commit.
    const blocker = await system.pool.connect();
    await blocker.query('begin');
    await blocker.query('select 1 from dialogue where id = $1 for update', [dialogue]);
    const posting = { token, key: randomUUID(), body: { outcome: 'done', record: records.question } };
    const path = `dialogues/${dialogue}/tasks/state-question/settle`;
    const cut = system.post(path, posting).then(
      () => 'answered',
      () => 'cut off',
    );
    const waiting = `select 1 from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())
      or (not granted and locktype = 'transactionid')`;
    while ((await system.pool.query(waiting)).rowCount === 0);
    system.killLast();
    expect(await cut).toBe('cut off');
    await blocker.query('rollback');
    blocker.release();
    expect(await stored(dialogue)).toEqual(before);
    await system.api('direct');
    expect((await system.post(path, posting)).status).toBeLessThan(300);
  }, 60_000);
});
