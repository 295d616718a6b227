import type { Pool } from 'pg';
import { HAS_WORK, RAISED } from './standing';

/**
 * Temporal's store may be lost: raising the revision of every dialogue that is open, or has ended with work left, makes
 * the relay tell all of it again, and a workflow that is missing is started anew where PostgreSQL says its dialogue
 * stands. Returns how many.
 */
export async function reconcile(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query(
    `update dialogue d set ${RAISED} where d.ended is null or ${HAS_WORK}`,
  );
  await pool.query(`select pg_notify('dialogue', '*')`);
  return rowCount ?? 0;
}
