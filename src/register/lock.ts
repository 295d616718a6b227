import type { PoolClient } from 'pg';
import type { Authority } from '../domain/lifecycle/command';
import type { DialogueState } from '../domain/lifecycle/state';
import type { IdempotencyKey } from './act';

/** A dialogue's row, locked, and what is to be known about the one who asks: all in one round trip. */
export interface LockedRow {
  readonly state: DialogueState;
  readonly definition_hash: string;
  readonly revision: number;
  readonly next_due: Date | null;
  readonly noticed_sequence: number;
  readonly has_effects: boolean;
  readonly authorities: readonly Authority[];
  readonly offset_seconds: number;
  /** The key had not been seen before. */
  readonly fresh: boolean;
}

/**
 * The key is claimed before the row: whoever comes second with the same key waits here for the first to commit. Roles
 * are those of the day it is in Stockholm by the moved clock. What is asked beside the row is as it was before the wait for the lock;
 * `clock_seconds()` is as it is after it, if whoever was waited for changed the row, as moving the clock does.
 */
const LOCK = `
  with claimed as (
    insert into idempotency_key (person_id, key, request_hash) select $2, $3, $4 where $3::text is not null
    on conflict do nothing returning 1
  )
  select d.state, d.definition_hash, d.revision, d.next_due, d.noticed_sequence, clock_seconds() as offset_seconds,
    exists (select from effect e where e.dialogue_id = d.id and e.status = 'to-do') as has_effects,
    authorities($2, ((now() + clock_seconds() * interval '1 second') at time zone 'Europe/Stockholm')::date) as authorities,
    ($3::text is null or exists (select from claimed)) as fresh
  from dialogue d where d.id = $1 for update`;

export async function lockDialogue(
  client: PoolClient,
  dialogueId: string,
  personId: string,
  key?: IdempotencyKey,
): Promise<LockedRow | null> {
  const { rows } = await client.query<LockedRow>({
    name: 'lock-dialogue',
    text: LOCK,
    values: [dialogueId, personId, key?.key ?? null, key?.requestHash ?? null],
  });
  return rows[0] ?? null;
}

export type Given<Result> =
  { readonly kind: 'given'; readonly result: Result } | { readonly kind: 'other-body' };

/** What the key's first use was answered, or that it was used for something else. */
export async function answerGiven<Result>(
  client: PoolClient,
  personId: string,
  key: IdempotencyKey,
): Promise<Given<Result>> {
  const { rows } = await client.query<{ request_hash: string; answer: Result | null }>(
    'select request_hash, answer from idempotency_key where person_id = $1 and key = $2',
    [personId, key.key],
  );
  const given = rows[0];
  if (given?.request_hash !== key.requestHash) return { kind: 'other-body' };
  return { kind: 'given', result: given.answer as Result };
}

export async function keepAnswer(
  client: PoolClient,
  personId: string,
  key: IdempotencyKey,
  answer: unknown,
): Promise<void> {
  await client.query('update idempotency_key set answer = $3::jsonb where person_id = $1 and key = $2', [
    personId,
    key.key,
    JSON.stringify(answer),
  ]);
}
