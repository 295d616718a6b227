import type { Pool, PoolClient } from 'pg';

export interface Done<Result> {
  readonly keep: boolean;
  readonly result: Result;
}

/**
 * All or nothing. The beginning and the first question are sent together; the commit only when everything before it has been
 * answered, so that nothing half is kept. A connection whose transaction could not be ended is thrown away, not given to
 * the next.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Done<Result>>,
  begin = 'begin',
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const [, { keep, result }] = await Promise.all([client.query(begin), work(client)]);
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

/** As above, where nothing is refused: what has been done is kept unless it fails. */
export const allOrNothing = <Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Result>,
  begin?: string,
): Promise<Result> =>
  inTransaction(pool, async (client) => ({ keep: true, result: await work(client) }), begin);
