import type { Pool } from 'pg';
import { allOrNothing } from '../database/transaction';

/** Rows by database column names; a column left out is null or its default. All rows of a table have the same columns. */
export interface SeedTable {
  readonly table: string;
  readonly rows: readonly object[];
}

/** In one transaction, in this order; a row that is there already, or would contradict one, is left out. */
export async function addMissing(pool: Pool, tables: readonly SeedTable[]): Promise<void> {
  await allOrNothing(pool, async (client) => {
    for (const { table, rows } of tables) {
      if (rows.length === 0) continue;
      const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))].join(', ');
      await client.query(
        `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)
         on conflict do nothing`,
        [JSON.stringify(rows)],
      );
    }
  });
}
