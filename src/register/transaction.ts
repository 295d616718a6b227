import type { Pool, PoolClient } from 'pg';

/** All or nothing. A connection whose transaction could not be ended is thrown away, not given to the next. */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<{ readonly keep: boolean; readonly result: Result }>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('begin');
    const { keep, result } = await work(client);
    await client.query(keep ? 'commit' : 'rollback');
    return result;
  } catch (fault) {
    await client.query('rollback').catch((cause: unknown) => {
      broken = cause instanceof Error ? cause : new Error(String(cause));
    });
    throw fault;
  } finally {
    client.release(broken);
  }
}
