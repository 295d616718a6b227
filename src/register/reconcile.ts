import type { Pool } from 'pg';
import { HAS_WORK } from './standing';

/**
 * Temporal's store may be lost: raising the revision of every dialogue that is open, or has ended with work left, makes
 * the relay tell all of it again, and a workflow that is missing is started anew where PostgreSQL says its dialogue
 * stands. `anew`: also one that is there, for it was begun by a release that has been taken back and cannot be read by this
 * one. Returns how many.
 */
export async function reconcile(pool: Pool, { anew = false } = {}): Promise<number> {
  const { rowCount } = await pool.query(
    `update dialogue d set revision = revision + 1, trace = null, restarts_driver = restarts_driver or $1
     where ended is null or ${HAS_WORK}`,
    [anew],
  );
  await pool.query(`select pg_notify('dialogue', '*')`);
  return rowCount ?? 0;
}
