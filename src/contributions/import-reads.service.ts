import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Named } from '../contract/dialogue';
import type { ImportFaultItem, ImportItem } from '../contract/import';
import type { Page, PageQuery } from '../contract/page';
import type { Fault } from '../domain/import/fault';
import type { ImportPlan } from '../domain/import/format';
import { DialogueAccess } from '../dialogues/dialogue-access';
import { decodeCursor, pageOf } from '../http/cursor';
import { ProblemError } from '../http/problem';
import { BYTE_ORDER_MARK, csvLine } from '../tables/csv-line';
import { shownFault } from './import-preview.service';

interface Row extends Pick<
  ImportItem,
  'id' | 'dialogueId' | 'dataSet' | 'file' | 'mode' | 'status' | 'error'
> {
  readonly plan: ImportPlan;
  readonly read: number;
  readonly stored: number;
  readonly bad: number;
  readonly startedBy: Named;
  readonly at: Date;
  readonly doneAt: Date | null;
}

type FaultRow = Fault & { readonly line: number };

const IMPORT = `
  select i.id, i.dialogue_id as "dialogueId", i.mapping as plan, i.mode, i.status, i.error, i.at, i.done_at as "doneAt",
    i.rows_read as read, i.rows_stored as stored, i.rows_bad as bad,
    jsonb_build_object('id', s.id, 'title', s.title) as "dataSet",
    jsonb_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes, 'sha256', f.sha256) as file,
    jsonb_build_object('id', p.id, 'name', p.name) as "startedBy"
  from contribution_import i join data_set s on s.id = i.data_set_id join stored_file f on f.id = i.file_id
    join person p on p.id = i.started_by`;

const position = z.object({ at: z.iso.datetime(), id: z.uuid() });
const faultPosition = z.object({ line: z.int(), code: z.string() });

/** How far imports have come, and every row that could not be brought in. */
@Injectable()
export class ImportReads {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
  ) {}

  /** Newest first. */
  async list(personId: string, dialogueId: string, { cursor, limit }: PageQuery): Promise<Page<ImportItem>> {
    await this.access.read(personId, dialogueId);
    const after = cursor === undefined ? null : decodeCursor(position, cursor);
    const { rows } = await this.pool.query<Row>({
      name: 'imports',
      text: `${IMPORT} where i.dialogue_id = $1 and ($2::timestamptz is null or (i.at, i.id) < ($2, $3::uuid))
        order by i.at desc, i.id desc limit $4`,
      values: [dialogueId, after?.at ?? null, after?.id ?? null, limit + 1],
    });
    return pageOf(rows, limit, { item: itemOf, position: ({ at, id }) => ({ at: at.toISOString(), id }) });
  }

  async one(personId: string, importId: string): Promise<ImportItem> {
    const { rows } = await this.pool.query<Row>({
      name: 'import',
      text: `${IMPORT} where i.id = $1`,
      values: [importId],
    });
    const [row] = rows;
    if (!row) throw new ProblemError('not-found');
    await this.access.read(personId, row.dialogueId);
    return itemOf(row);
  }

  /** In the order of the file. */
  async faults(
    personId: string,
    importId: string,
    { cursor, limit }: PageQuery,
  ): Promise<Page<ImportFaultItem>> {
    await this.one(personId, importId);
    const after = cursor === undefined ? null : decodeCursor(faultPosition, cursor);
    return pageOf(await this.faultRows(importId, after, limit + 1), limit, {
      item: ({ line, ...fault }) => shownFault(line, fault),
      position: ({ line, code }) => ({ line, code }),
    });
  }

  /** For whoever mends the file: all of them, as a file. */
  async *faultsAsCsv(importId: string): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(['rad', 'kolumn', 'fel', 'värde']);
    for (let after: z.output<typeof faultPosition> | null = null; ;) {
      const rows: readonly FaultRow[] = await this.faultRows(importId, after, BATCH);
      for (const { line, ...fault } of rows) {
        yield csvLine([line, fault.column, shownFault(line, fault).message, fault.value]);
      }
      const last = rows.at(-1);
      if (!last || rows.length < BATCH) return;
      after = { line: last.line, code: last.code };
    }
  }

  private async faultRows(
    importId: string,
    after: z.output<typeof faultPosition> | null,
    limit: number,
  ): Promise<readonly FaultRow[]> {
    const { rows } = await this.pool.query<FaultRow>({
      name: 'import-faults',
      text: `select line, "column", code, value from import_fault
        where import_id = $1 and (line, code) > ($2, $3) order by line, code limit $4`,
      values: [importId, after?.line ?? 0, after?.code ?? '', limit],
    });
    return rows;
  }
}

const BATCH = 1_000;

function itemOf({ plan, read, stored, bad, at, doneAt, ...row }: Row): ImportItem {
  return {
    ...row,
    mapping: plan.columns,
    format: plan.format,
    rows: { read, stored, bad },
    at: at.toISOString(),
    doneAt: doneAt?.toISOString() ?? null,
  };
}
