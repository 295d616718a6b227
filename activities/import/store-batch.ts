import { ApplicationFailure } from '@temporalio/activity';
import type { Pool, PoolClient } from 'pg';
import { lastContributionNumber } from '../../src/database/contribution-numbers';
import { allOrNothing } from '../../src/database/transaction';
import type { Import } from './import-row';
import type { JudgedRow } from './judged-rows';

export interface Batch {
  /** How far the import had come before it. */
  readonly from: number;
  readonly rows: readonly JudgedRow[];
}

/**
 * Contributions, faults and how far the import has come: one transaction, so that it goes on exactly where it was when
 * it is killed. Another attempt that is still alive finds that it is no longer where it thought, and stops.
 */
export async function storeBatch(pool: Pool, order: Import, { from, rows }: Batch): Promise<void> {
  await allOrNothing(pool, async (client) => {
    const good = rows.filter((row) => row.ok);
    const { rowCount } = await client.query(
      `update contribution_import set rows_read = rows_read + $3, rows_stored = rows_stored + $4, rows_bad = rows_bad + $5
       where id = $1 and rows_read = $2 and status = 'running'`,
      [order.id, from, rows.length, good.length, rows.length - good.length],
    );
    if (rowCount !== 1) throw ApplicationFailure.retryable('AnotherAttempt', 'AnotherAttempt');
    await insertContributions(client, order, good);
    await insertFaults(client, order.id, rows);
  });
}

type Good = Extract<JudgedRow, { readonly ok: true }>;

async function insertContributions(client: PoolClient, order: Import, rows: readonly Good[]): Promise<void> {
  if (rows.length === 0) return;
  const last = await lastContributionNumber(client, order.dialogueId);
  const values = rows.map(({ line, contribution }, at) => ({ ...contribution, line, number: last + at + 1 }));
  await client.query(
    `insert into contribution (id, dialogue_id, number, data_set_id, channel, text, language, external_id, line, age, sex,
       area_id, said_at, received_at, entered_by, late)
     select gen_random_uuid(), $1, r.number, $2, 'file', r.text, r.language, r."externalId", r.line, r.age, r.sex,
       r."areaId", r."saidAt", $3, $4, r.late
     from jsonb_to_recordset($5::jsonb) r (number int, text text, language text, "externalId" text, line int, age int,
       sex text, "areaId" text, "saidAt" timestamptz, late boolean)`,
    [order.dialogueId, order.dataSetId, order.at, order.startedBy, JSON.stringify(values)],
  );
}

export async function insertFaults(
  on: Pool | PoolClient,
  importId: string,
  rows: readonly JudgedRow[],
): Promise<void> {
  const faults = rows.flatMap((row) =>
    row.ok ? [] : row.faults.map((fault) => ({ ...fault, line: row.line })),
  );
  if (faults.length === 0) return;
  await on.query(
    `insert into import_fault (import_id, line, "column", code, value)
     select $1, r.line, r."column", r.code, r.value
     from jsonb_to_recordset($2::jsonb) r (line int, "column" text, code text, value text)
     on conflict (import_id, line, code) do nothing`,
    [importId, JSON.stringify(faults)],
  );
}
