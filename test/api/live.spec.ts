import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { CreatedToken } from '../../src/contract/me';
import type { SignedIn } from '../../src/demo/sign-in';
import { LiveChanges } from '../../src/live/live-changes';
import { people } from '../support/lives';
import { Live } from '../support/live';
import { Story, taskPath } from '../support/story';

const firstTask = 'state-question';

describe('a page that stays open', () => {
  let story: Story;
  let coordinator: SignedIn;
  let dialogue: string;
  const open: Live[] = [];
  beforeAll(async () => {
    story = await Story.start();
    coordinator = await story.running.signIn(people.coordinator);
  });
  beforeEach(async () => {
    dialogue = await story.create();
  });
  afterEach(() => {
    for (const live of open.splice(0)) live.close();
  });
  afterAll(() => story.stop());

  const kept = (live: Live): Live => {
    open.push(live);
    return live;
  };
  const begun = async (by = coordinator): Promise<Live> => kept(await Live.begun(by));
  const back = async (lastEventId: string, by = coordinator): Promise<Live> =>
    kept(await Live.open(by, { lastEventId }));
  const act = (name: string, id = dialogue): Promise<unknown> =>
    story.accepted(people.lead, taskPath(id, firstTask, name));
  /** A contribution by hand: no act, so nothing but the row. */
  const contribute = (on: Pick<PoolClient, 'query'>, id: string): Promise<unknown> =>
    on.query(
      `insert into contribution (id, dialogue_id, number, channel, text, received_at)
       select gen_random_uuid(), $1, 1 + coalesce(max(number), 0), 'meeting', 'Mörkt.', now()
       from contribution where dialogue_id = $1`,
      [id],
    );

  it('is told in a stream that nothing on the way keeps or gathers', async () => {
    const { response } = await begun();
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
    });
  });

  it('is for those who are signed in', async () => {
    const { response } = await Live.open({ baseUrl: story.running.url, cookie: '' });
    expect(response.status).toBe(401);
  });

  it("shows another's claim, and that it was released, within a second", async () => {
    const live = await begun();
    for (const name of ['claim', 'release']) {
      live.heard.splice(0);
      await act(name);
      const done = Date.now();
      const { data } = await live.hearsOf(dialogue);
      expect(Date.now() - done).toBeLessThan(1_000);
      expect(data.sequence).toBe(await sequence(dialogue));
    }
  });

  it('is told of a new dialogue, and of what is said in one', async () => {
    const live = await begun();
    const created = await story.create();
    expect(await live.hearsOf(created)).toMatchObject({ data: { sequence: await sequence(created) } });
    await contribute(story.running.pool, dialogue);
    expect(await live.hearsOf(dialogue)).toMatchObject({ data: { sequence: await sequence(dialogue) } });
  });

  it('is told of its author’s draft when it is thrown away', async () => {
    const lead = await story.running.signIn(people.lead);
    const created = await story.create();
    const path = `/api/v1/${taskPath(created, firstTask, 'draft')}`;
    const body = { version: 0, content: { reason: 'Utkast' } };
    await lead.request('PUT', path, { body, key: randomUUID() });
    const own = await begun(lead);
    expect((await lead.request('DELETE', path, { key: randomUUID() })).status).toBe(204);
    await own.hears(({ event, data }) => event === 'draft' && data.id === created);
  });

  it('is told of a draft that is saved, if it is the author', async () => {
    const lead = await story.running.signIn(people.lead);
    const [own, other] = [await begun(lead), await begun()];
    const body = { version: 0, content: { reason: 'Utkast' } };
    const path = `/api/v1/${taskPath(dialogue, firstTask, 'draft')}`;
    expect((await lead.request('PUT', path, { body, key: randomUUID() })).status).toBe(200);
    const saved = Date.now();
    await own.hears(({ event, data }) => event === 'draft' && data.id === dialogue);
    expect(Date.now() - saved).toBeLessThan(1_000);
    await act('claim');
    await other.hearsOf(dialogue);
    expect(other.heard.map(({ event }) => event)).not.toContain('draft');
  });

  it('is told, when it comes back, what it missed and nothing older', async () => {
    const live = await begun();
    const before = await story.create();
    await live.hearsOf(before);
    live.close();
    await act('claim');
    const again = await back(live.lastEventId);
    await again.hearsOf(dialogue);
    expect(again.heard.map(({ data }) => data.id)).toEqual([dialogue]);
    const sameAgain = kept(await Live.open(coordinator, { query: `?after=${live.lastEventId}` }));
    await sameAgain.hearsOf(dialogue);
  });

  it('misses nothing that began before what it has heard and became visible after', async () => {
    const [slow, fast] = [dialogue, await story.create()];
    const live = await begun();
    const transaction = await story.running.pool.connect();
    try {
      await transaction.query('begin');
      await contribute(transaction, slow);
      await act('claim', fast);
      await live.hearsOf(fast);
      live.close();
      await transaction.query('commit');
    } finally {
      transaction.release();
    }
    const again = await back(live.lastEventId);
    await again.hearsOf(slow);
    expect(live.heard.some(({ data }) => data.id === slow)).toBe(false);
  });

  it.each([
    ['nobody knows how far it had come', ''],
    ['what it comes back with is made up', '12/34'],
    ['it was away for too long', `${String(Math.floor(Date.now() / 1_000) - 3_600)}/10:10:`],
    ['it comes from another database', `${String(Math.floor(Date.now() / 1_000))}/900000000:900000000:`],
    ['PostgreSQL could not read it', `${String(Math.floor(Date.now() / 1_000))}/20:10:15`],
    ['too much has happened', `${String(Math.floor(Date.now() / 1_000))}/1:1:`],
  ])('is told to fetch everything when %s', async (_, lastEventId) => {
    await story.running.pool.query(
      `insert into live_change (xid, subject) select 3, gen_random_uuid() from generate_series(1, 200)`,
    );
    const live = await back(lastEventId);
    await live.hears(({ event }) => event === 'reset');
    await act('claim');
    await live.hearsOf(dialogue);
    expect(live.heard[0]).toEqual({ event: 'reset', data: {} });
  });

  it('is not told of what the person may not read', async () => {
    const hidden = await story.create({
      definition: 'brukardialog.punktdialog',
      owner: 'socialforvaltningen',
      lead: 'ulla.bergstrom',
    });
    const outsider = await begun(await story.running.signIn(people.registrar));
    const insider = await begun(await story.running.signIn(people.socialManager));
    await story.accepted('ulla.bergstrom', taskPath(hidden, firstTask, 'claim'));
    await insider.hearsOf(hidden);
    await act('claim');
    await outsider.hearsOf(dialogue);
    expect(outsider.heard.some(({ data }) => data.id === hidden)).toBe(false);
  });

  it('follows an import, about once a second whatever its speed, and to the end', async () => {
    const { pool } = story.running;
    const id = randomUUID();
    await pool.query(
      `with f as (insert into stored_file (id, name, media_type, bytes, sha256, uploaded_by, at)
         values (gen_random_uuid(), 'a.csv', 'text/csv', 1, repeat('a', 64), $2, now()) returning id),
       s as (insert into data_set (id, dialogue_id, title, method, collector, period_from, period_to, row_count, file_id, created_at)
         select gen_random_uuid(), $1, 'Enkät', 'webb', 'Kontoret', '2026-01-01', '2026-01-02', 0, f.id, now() from f returning id, file_id)
       insert into contribution_import (id, dialogue_id, data_set_id, file_id, mapping, mode, status, started_by, at)
       select $3, $1, s.id, s.file_id, '{}', 'keep-good', 'running', $2, now() from s`,
      [dialogue, people.lead, id],
    );
    const live = await begun();
    const began = Date.now();
    let steps = 0;
    for (; Date.now() - began < 2_500; steps += 1) {
      await pool.query('update contribution_import set rows_read = rows_read + 1 where id = $1', [id]);
    }
    const during = live.heard.filter(({ data }) => data.id === dialogue).length;
    expect(steps).toBeGreaterThan(20);
    expect(during).toBeGreaterThanOrEqual(2);
    // Beside one a second: what the row that began it told, and the round that looks whether anything was missed.
    expect(during).toBeLessThanOrEqual(Math.ceil((Date.now() - began) / 900) + 2);
    live.heard.splice(0);
    await pool.query(`update contribution_import set status = 'done', done_at = now() where id = $1`, [id]);
    await live.hearsOf(dialogue);
  });

  it('is told when the organisation changes, and when time does', async () => {
    const live = await begun();
    await story.running.pool.query(`insert into closure (day, name) values ('2031-02-03', 'Planeringsdag')`);
    expect(await live.hears(({ event }) => event === 'organisation')).toMatchObject({ data: {} });
    live.heard.splice(0);
    await story.days(1, dialogue);
    expect(await live.hears(({ event }) => event === 'reset')).toMatchObject({ data: {} });
  });

  it('hears on when the connection that listens was lost', async () => {
    const live = await begun();
    await story.running.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where application_name = 'radslag listens' and datname = current_database()`,
    );
    await act('claim');
    expect(await live.hearsOf(dialogue)).toMatchObject({ data: { sequence: await sequence(dialogue) } });
  });

  it('ends with the session, wherever it was ended', async () => {
    const there = await story.running.signIn(people.analyst);
    const live = await begun(there);
    expect((await there.request('POST', '/auth/logout')).status).toBe(204);
    await live.ended;
    expect((await Live.open(there)).response.status).toBe(401);
  });

  it('ends with the token, and with the account', async () => {
    const owner = await story.running.signIn(people.communicator);
    const created = await owner.request('POST', '/api/v1/me/tokens', { body: { name: 'tavla' } });
    const { id, secret } = (await created.json()) as CreatedToken;
    const live = kept(
      await Live.open(
        { baseUrl: story.running.url, cookie: '' },
        { headers: { authorization: `Bearer ${secret}` } },
      ),
    );
    await live.hears(({ event }) => event === 'reset');
    expect((await owner.request('DELETE', `/api/v1/me/tokens/${id}`)).status).toBe(204);
    await live.ended;
    const other = await begun(owner);
    await story.running.pool.query('update person set active = false where id = $1', [people.communicator]);
    await other.ended;
  });

  it('makes room when a person opens more than twenty', async () => {
    const by = await story.running.signIn(people.dataSteward);
    const [oldest, next] = [await begun(by), await begun(by)];
    for (let n = 2; n < 21; n += 1) await begun(by);
    await oldest.ended;
    await act('claim');
    await next.hearsOf(dialogue);
    expect(oldest.heard.some(({ data }) => data.id === dialogue)).toBe(false);
  });

  it('leaves nothing behind for longer than anybody could come back with', async () => {
    const { pool, app } = story.running;
    await pool.query(
      `insert into live_change (xid, subject, at) values (2, 'old', now() - interval '61 minutes')`,
    );
    await act('claim');
    await app.get(LiveChanges).forget();
    const { rows } = await pool.query(
      `select count(*) filter (where subject = 'old')::int as old, count(*) filter (where subject = $1)::int > 0 as kept
       from live_change`,
      [dialogue],
    );
    expect(rows).toEqual([{ old: 0, kept: true }]);
  });

  const sequence = async (id: string): Promise<number | undefined> => {
    const { rows } = await story.running.pool.query<{ sequence: number }>(
      'select sequence from dialogue where id = $1',
      [id],
    );
    return rows[0]?.sequence;
  };
});

describe('pages that stay open', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start({ DATABASE_POOL: '2' });
  });

  it('keep nobody out, and hold up no stop', async () => {
    const all: Live[] = [];
    for (const person of [people.coordinator, people.analyst]) {
      const by = await story.running.signIn(person);
      for (let n = 0; n < 20; n += 1) all.push(await Live.begun(by));
    }
    await story.create();
    const began = Date.now();
    await story.stop();
    await Promise.all(all.map(({ ended }) => ended));
    expect(Date.now() - began).toBeLessThan(4_000);
  });
});
