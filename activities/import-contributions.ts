import type { Pool } from 'pg';
import type { Known } from '../src/domain/import/row';
import type { ActivityDependencies } from './dependencies';
import { importById, knownTo, type Import } from './import/import-row';
import { judgedRows, type JudgedRow } from './import/judged-rows';
import { insertFaults, storeBatch } from './import/store-batch';

/** Rows of one transaction: few enough for memory, many enough for speed. */
const BATCH = 1_000;

/**
 * A file's rows become contributions. Killed at any moment it goes on where its last transaction ended: nothing is lost
 * and nothing stored twice. Where all rows or none are wanted, all are judged before the first is stored.
 */
export const importContributions =
  ({ pool, clock }: ActivityDependencies) =>
  async (importId: string): Promise<void> => {
    const order = await importById(pool, importId);
    if (order.status !== 'waiting' && order.status !== 'running') return;
    await pool.query(
      `update contribution_import set status = 'running' where id = $1 and status = 'waiting'`,
      [importId],
    );
    const known = await knownTo(pool, order);
    // Once rows have been stored they were all good.
    const judge = order.mode === 'all-or-nothing' && order.rowsRead === 0;
    const bad = judge ? await badRows(pool, order, known) : null;
    if (bad) return refuse(pool, order, { ...bad, at: await clock.now() });
    await storeFrom(pool, order, known);
    await finish(pool, order, await clock.now());
  };

async function storeFrom(pool: Pool, order: Import, known: Known): Promise<void> {
  let from = order.rowsRead;
  let at = 0;
  for await (const rows of inBatches(judgedRows(pool, order, known))) {
    // What an earlier attempt has stored is read again, so that a repeated id is still known, and left alone.
    const rest = rows.slice(Math.max(0, from - at));
    at += rows.length;
    if (rest.length > 0) await storeBatch(pool, order, { from, rows: rest });
    from = Math.max(from, at);
  }
}

interface BadRows {
  readonly read: number;
  readonly bad: number;
}

/** Reports every bad row; null where there is none. */
async function badRows(pool: Pool, order: Import, known: Known): Promise<BadRows | null> {
  let read = 0;
  let bad = 0;
  for await (const rows of inBatches(judgedRows(pool, order, known))) {
    read += rows.length;
    bad += rows.filter(({ ok }) => !ok).length;
    await insertFaults(pool, order.id, rows);
  }
  return bad === 0 ? null : { read, bad };
}

async function refuse(
  pool: Pool,
  { id, dataSetId }: Import,
  { read, bad, at }: BadRows & { readonly at: string },
): Promise<void> {
  await pool.query(
    `with refused as (
       update contribution_import set status = 'refused', rows_read = $2, rows_bad = $3, done_at = $4
       where id = $1 and status = 'running' returning rows_read
     ) ${COUNTED} refused where data_set.id = $5`,
    [id, read, bad, at, dataSetId],
  );
}

async function finish(pool: Pool, { id, dataSetId }: Import, at: string): Promise<void> {
  await pool.query(
    `with finished as (
       update contribution_import set status = 'done', done_at = $2 where id = $1 and status = 'running' returning rows_read
     ) ${COUNTED} finished where data_set.id = $3`,
    [id, at, dataSetId],
  );
  // The planner learns of what has come in now, not when autovacuum finds it: until then a search reads every text.
  await pool.query('analyze contribution');
}

/** The data set has as many rows as its file; how many of them became contributions the import says. */
const COUNTED = 'update data_set set row_count = rows_read from';

async function* inBatches(rows: AsyncIterable<JudgedRow>): AsyncGenerator<readonly JudgedRow[]> {
  let batch: JudgedRow[] = [];
  for await (const row of rows) {
    batch.push(row);
    if (batch.length < BATCH) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
