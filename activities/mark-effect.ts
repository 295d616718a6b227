import type { ActivityDependencies } from './dependencies';
import type { EffectRef } from './effect';

type Marked = 'done' | 'failed' | 'unknown';

/** Only what is still to do is marked: a person may have seen to it meanwhile. */
const MARK = `
  update effect set status = $4, error = $5, attempts = attempts + 1, done_at = case when $4 = 'done' then $6::timestamptz end
  where dialogue_id = $1 and sequence = $2 and kind = $3 and status = 'to-do'`;

async function mark(
  { pool, clock }: ActivityDependencies,
  { dialogueId, sequence, kind }: EffectRef,
  status: Marked,
  error: string | null,
): Promise<void> {
  await pool.query(MARK, [dialogueId, sequence, kind, status, error, await clock.now()]);
}

/** For effects that are carried out in several steps, and so cannot be done and marked in one transaction. */
export const markDone =
  (the: ActivityDependencies) =>
  (effect: EffectRef): Promise<void> =>
    mark(the, effect, 'done', null);

/** An incident, by the class of its error. It holds up nothing else, and can be tried again. */
export const markFailed =
  (the: ActivityDependencies) =>
  (effect: EffectRef, error: string): Promise<void> =>
    mark(the, effect, 'failed', error);

/** Nobody knows whether it happened: a person finds out. */
export const markUnknown =
  (the: ActivityDependencies) =>
  (effect: EffectRef): Promise<void> =>
    mark(the, effect, 'unknown', 'OutcomeUnknown');
