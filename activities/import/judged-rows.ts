import type { Pool } from 'pg';
import { chunksOf } from '../../src/database/file-chunks';
import { fault, type Fault } from '../../src/domain/import/fault';
import { absentColumns } from '../../src/domain/import/mapping';
import { importRow, type ImportedRow, type Known, type RowContribution } from '../../src/domain/import/row';
import { headersOf, recordOf } from '../../src/domain/import/table';
import { rowsOf } from '../../src/tables/rows';
import { UnreadableTable, type TableRow } from '../../src/tables/table-row';
import { forGood } from '../faults';
import type { Import } from './import-row';

export type JudgedRow = { readonly line: number } & (
  | { readonly ok: true; readonly contribution: RowContribution }
  | { readonly ok: false; readonly faults: readonly Fault[] }
);

/** Every row of the file after the header, one in memory at a time, as a contribution or with what is wrong with it. */
export async function* judgedRows(pool: Pool, order: Import, known: Known): AsyncGenerator<JudgedRow> {
  const { columns, format } = order.plan;
  const seen = new Set<string>();
  let headers: readonly string[] | null = null;
  try {
    for await (const { line, cells } of rowsOf(chunksOf(pool, order.fileId), format)) {
      if (headers) {
        yield {
          line,
          ...firstOfItsId(judge(headers, cells, order, known), seen, columns.externalId ?? null),
        };
        continue;
      }
      headers = headersOf(cells);
      if (absentColumns(columns, headers).length > 0) throw forGood('ColumnMissing');
    }
  } catch (cause) {
    if (!(cause instanceof UnreadableTable)) throw cause;
    if (cause.reason !== 'quote-not-closed') throw forGood(cause.reason);
    yield { line: cause.line, ok: false, faults: [fault('quote-not-closed', null, null)] };
  }
}

function judge(
  headers: readonly string[],
  cells: TableRow['cells'],
  { plan }: Import,
  known: Known,
): ImportedRow {
  const named = recordOf(headers, cells);
  return named.ok ? importRow(named.row, plan.columns, known) : named;
}

/** An id that a row before it bears already is a fault of the later row. Good rows only: a bad one is not kept. */
function firstOfItsId(row: ImportedRow, seen: Set<string>, column: string | null): ImportedRow {
  const id = row.ok ? row.contribution.externalId : null;
  if (id === null) return row;
  if (seen.has(id)) return { ok: false, faults: [fault('external-id-repeated', column, id)] };
  seen.add(id);
  return row;
}
