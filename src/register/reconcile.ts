import type { Pool } from 'pg';

/**
 * Temporal's store may be lost: raising every open dialogue's revision makes the relay tell all of it again, and a
 * workflow that is missing is started anew where PostgreSQL says its dialogue stands. Returns how many.
 */
export async function reconcile(pool: Pool): Promise<number> {
  const { rowCount } = await pool.query('update dialogue set revision = revision + 1 where ended is null');
  await pool.query(`select pg_notify('dialogue', '*')`);
  return rowCount ?? 0;
}
