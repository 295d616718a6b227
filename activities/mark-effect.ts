import type { ActivityDependencies } from './dependencies';
import type { EffectRef } from './effect';

/**
 * done: for effects of several steps, which cannot be done and marked in one transaction. failed: an incident, by the class
 * of its error; it holds up nothing else and can be tried again. unknown: nobody knows whether it happened, and a person
 * finds out.
 */
export type Mark =
  | { readonly status: 'done' }
  | { readonly status: 'failed'; readonly error: string }
  | { readonly status: 'unknown' };

/** Only what is still to do is marked: a person may have seen to it meanwhile. */
const MARK = `
  update effect set status = $4, error = $5, attempts = attempts + 1, done_at = case when $4 = 'done' then $6::timestamptz end
  where dialogue_id = $1 and sequence = $2 and kind = $3 and status = 'to-do'`;

export const markEffect =
  ({ pool, clock }: ActivityDependencies) =>
  async ({ dialogueId, sequence, kind }: EffectRef, mark: Mark): Promise<void> => {
    const error = { done: null, unknown: 'OutcomeUnknown', failed: 'error' in mark ? mark.error : null }[
      mark.status
    ];
    await pool.query(MARK, [dialogueId, sequence, kind, mark.status, error, await clock.now()]);
  };
