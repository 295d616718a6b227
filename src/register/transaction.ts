import type { Pool, PoolClient } from 'pg';
import type { Statement } from './append';

export interface Done<Result> {
  readonly keep: boolean;
  readonly result: Result;
  /** Asked together with the commit, which undoes everything if it fails. */
  readonly last?: Statement;
}

/**
 * All or nothing. Beginning and first question are sent together, and so are the last statement and the commit: each
 * round trip is time in which the dialogue is locked. A connection whose transaction could not be ended is thrown away.
 */
export async function inTransaction<Result>(
  pool: Pool,
  work: (client: PoolClient) => Promise<Done<Result>>,
): Promise<Result> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    const [, { keep, result, last }] = await Promise.all([client.query('begin'), work(client)]);
    const end = keep ? 'commit' : 'rollback';
    await Promise.all([...(last ? [client.query(last)] : []), client.query(end)]);
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
