import type { Pool, PoolClient } from 'pg';
import { allOrNothing } from '../src/database/transaction';
import type { EffectKind } from '../src/domain/lifecycle/definition';

/** Work for the driver, by the event that made it due. */
export interface EffectRef {
  readonly dialogueId: string;
  readonly sequence: number;
  readonly kind: EffectKind;
}

/** In front of every key of what an effect leaves behind, so that leaving it twice is leaving it once. */
export const effectKey = ({ dialogueId, sequence, kind }: EffectRef): string =>
  `${dialogueId}:${sequence}:${kind}`;

/**
 * Carries out an effect: what it does and that it is done stand or fall together. Run again, it finds it done. Two at
 * once: the second waits for the first.
 */
export async function carryOutOnce(
  pool: Pool,
  effect: EffectRef,
  at: string,
  work: (client: PoolClient) => Promise<object>,
): Promise<void> {
  await allOrNothing(pool, async (client) => {
    if (!(await isStillToDo(client, effect))) return;
    const result = await work(client);
    await client.query(
      `update effect set status = 'done', attempts = attempts + 1, error = null, done_at = $4, result = coalesce(result, '{}') || $5
       where dialogue_id = $1 and sequence = $2 and kind = $3`,
      [effect.dialogueId, effect.sequence, effect.kind, at, result],
    );
  });
}

async function isStillToDo(client: PoolClient, { dialogueId, sequence, kind }: EffectRef): Promise<boolean> {
  const { rows } = await client.query<{ status: string }>(
    'select status from effect where dialogue_id = $1 and sequence = $2 and kind = $3 for update',
    [dialogueId, sequence, kind],
  );
  return rows[0]?.status === 'to-do';
}
