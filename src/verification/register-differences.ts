import type { Pool, PoolClient } from 'pg';
import { allOrNothing } from '../database/transaction';
import type { DialogueEvent } from '../domain/lifecycle/event';
import { contentHash } from '../register/content-hash';
import { Definitions } from '../register/definitions';
import { eventOf, type EventRow } from '../register/rebuild';
import { taskRows } from '../register/task-rows';
import type { Difference, Invariant, Verified } from './difference';
import { dialogueDifferences, toldBy, type DialogueRow } from './dialogue-differences';

/** Dialogues read at once. */
const BATCH = 200;

const DIALOGUES = `
  select id, number, sequence, phase, ended, owner_id as "ownerId", lead_id as "leadId",
    paused_until::text as "pausedUntil", next_due as "nextDue", state, definition_hash as "definitionHash"
  from dialogue where id > $1 order by id limit ${String(BATCH)}`;

const EVENTS = `
  select dialogue_id as dialogue, sequence, at, actor, on_behalf_of, kind, detail
  from dialogue_event where dialogue_id = any($1::uuid[]) order by dialogue_id, sequence`;

/** PostgreSQL computes what it generates, and is asked for its own type's text of both sides. */
const TASKS = `
  select coalesce(e.dialogue_id, t.dialogue_id) as dialogue, coalesce(e.key, t.key) as what
  from (select * from jsonb_populate_recordset(null::task, $2::jsonb)) e
  full join (select * from task where dialogue_id = any($1::uuid[])) t
    on e.dialogue_id = t.dialogue_id and e.key = t.key
  where to_jsonb(e) - '{untouched_at,stalls_at}'::text[] is distinct from to_jsonb(t) - '{untouched_at,stalls_at}'::text[]
  order by 1, 2`;

const MISSING_RECORDS = `
  select e.dialogue_id as dialogue, e.sequence::text as what from dialogue_event e
  left join dialogue_record r on r.id = (e.detail #>> '{record,id}')::uuid
    and r.dialogue_id = e.dialogue_id and r.hash = e.detail #>> '{record,hash}'
  where e.dialogue_id = any($1::uuid[]) and jsonb_typeof(e.detail -> 'record') = 'object' and r.id is null
  order by 1, e.sequence`;

const RECORDS = `select dialogue_id as dialogue, id, content, hash from dialogue_record where dialogue_id = any($1::uuid[])`;

/** An answer is committed with what it tells of; what it tells has happened, or it was never given. */
const ANSWERS = `
  select k.key as what from idempotency_key k
  left join dialogue d on d.id = (k.answer ->> 'dialogueId')::uuid
  left join dialogue_record r on r.id = (k.answer ->> 'record')::uuid
  where k.answer ? 'dialogueId' and k.answer ? 'sequence'
    and (d.id is null or d.sequence < (k.answer ->> 'sequence')::int or k.answer ->> 'record' is not null and r.id is null)`;

interface Row extends DialogueRow {
  readonly definitionHash: string;
}

interface Found {
  readonly dialogue: string;
  readonly what: string;
}

/** The register against itself, in one snapshot, so that acts under way are no differences. */
export const registerDifferences = (pool: Pool): Promise<Verified> =>
  allOrNothing(
    pool,
    (client) => differencesSeenBy(client, new Definitions(pool)),
    'begin isolation level repeatable read read only',
  );

/** As the client's own transaction sees it. */
export async function differencesSeenBy(client: PoolClient, definitions: Definitions): Promise<Verified> {
  const differences: Difference[] = [];
  let [dialogues, events, after] = [0, 0, '00000000-0000-0000-0000-000000000000'];
  for (;;) {
    const { rows } = await client.query<Row>(DIALOGUES, [after]);
    const last = rows.at(-1);
    if (!last) break;
    const batch = await batchDifferences(client, definitions, rows);
    differences.push(...batch.differences);
    [dialogues, events, after] = [dialogues + rows.length, events + batch.events, last.id];
  }
  const { rows } = await client.query<Pick<Found, 'what'>>(ANSWERS);
  differences.push(
    ...rows.map(({ what }) => ({
      invariant: 'answers' as const,
      dialogue: null,
      says: `svaret på nyckeln ${what} finns inte i registret`,
    })),
  );
  return { dialogues, events, differences };
}

async function batchDifferences(
  client: PoolClient,
  definitions: Definitions,
  rows: readonly Row[],
): Promise<Pick<Verified, 'events' | 'differences'>> {
  const ids = rows.map(({ id }) => id);
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  const events = await eventsOf(client, ids);
  const differences: Difference[] = [];
  const expected: object[] = [];
  const followed: string[] = [];
  for (const row of rows) {
    const own = events.get(row.id) ?? [];
    const told = toldBy(own);
    differences.push(...dialogueDifferences(row, told));
    if (told.kind !== 'whole') continue;
    followed.push(row.id);
    const definition = await definitions.byHash(row.definitionHash);
    expected.push(
      ...taskRows(definition, null, told.state, own).map((task) => ({ ...task, dialogue_id: row.id })),
    );
  }
  const found = async (sql: string, values: readonly unknown[]): Promise<readonly Found[]> =>
    (await client.query<Found>(sql, [...values])).rows;
  const differing = (all: readonly Found[], invariant: Invariant, says: (what: string) => string): void => {
    differences.push(
      ...all.map(({ dialogue, what }) => ({
        invariant,
        dialogue: { id: dialogue, number: numbers.get(dialogue) ?? '' },
        says: says(what),
      })),
    );
  };
  const tasks = await found(TASKS, [followed, JSON.stringify(expected)]);
  differing(tasks, 'tasks', (key) => `raden för ${key} är inte den som händelserna ger`);
  const missing = await found(MISSING_RECORDS, [ids]);
  differing(missing, 'records', (sequence) => `det som händelse ${sequence} hänvisar till finns inte`);
  differences.push(...(await changedRecords(client, ids, numbers)));
  return { events: [...events.values()].reduce((sum, all) => sum + all.length, 0), differences };
}

async function eventsOf(
  client: PoolClient,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly DialogueEvent[]>> {
  const { rows } = await client.query<EventRow & { readonly dialogue: string }>(EVENTS, [ids]);
  const events = new Map<string, DialogueEvent[]>();
  for (const { dialogue, ...row } of rows) {
    const own = events.get(dialogue);
    if (own) own.push(eventOf(row));
    else events.set(dialogue, [eventOf(row)]);
  }
  return events;
}

/** Its hash is in the event, so that nobody can change what was said by changing the row. */
async function changedRecords(
  client: PoolClient,
  ids: readonly string[],
  numbers: ReadonlyMap<string, string>,
): Promise<readonly Difference[]> {
  const { rows } = await client.query<{ dialogue: string; id: string; content: unknown; hash: string }>(
    RECORDS,
    [ids],
  );
  return rows
    .filter(({ content, hash }) => contentHash(content) !== hash)
    .map(({ dialogue, id }) => ({
      invariant: 'records',
      dialogue: { id: dialogue, number: numbers.get(dialogue) ?? '' },
      says: `posten ${id} är inte den som lämnades`,
    }));
}
