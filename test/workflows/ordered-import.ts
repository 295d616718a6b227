import { createHash, randomUUID } from 'node:crypto';
import { storeFile } from '../activities/registered';
import type { Driven } from './driven';
import type { DrivenDialogue } from './driven-dialogue';

/** A file and the order to import it, as people leave them in the register. */
export async function orderImport(the: Driven, dialogue: DrivenDialogue, file: string): Promise<string> {
  const [importId, dataSetId] = [randomUUID(), randomUUID()];
  const content = Buffer.from(file);
  const fileId = await storeFile(the.pool, content, createHash('sha256').update(content).digest('hex'));
  await the.pool.query(
    `insert into data_set (id, dialogue_id, title, method, collector, period_from, period_to, row_count, file_id, created_at)
     values ($1, $2, 'Enkät', 'enkät', 'kultur', '2026-01-01', '2026-02-01', 0, $3, now())`,
    [dataSetId, dialogue.id, fileId],
  );
  await the.pool.query(
    `insert into contribution_import (id, dialogue_id, data_set_id, file_id, mapping, mode, status, started_by, at)
     values ($1, $2, $3, $4, $5, 'keep-good', 'waiting', 'lead', now())`,
    [
      ...[importId, dialogue.id, dataSetId, fileId],
      {
        columns: { text: 'text' },
        format: { kind: 'text', encoding: 'utf-8', delimiter: ',', skipLines: 0 },
      },
    ],
  );
  return importId;
}
