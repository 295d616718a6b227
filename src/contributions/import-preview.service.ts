import { Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import { faultWords, type FaultWord } from '../contract/fault-words';
import type { ImportFaultItem, ImportPreview, PreviewImport } from '../contract/import';
import { chunksOf } from '../database/file-chunks';
import { fault, faultTexts, type Fault } from '../domain/import/fault';
import type { FileFormat } from '../domain/import/format';
import { guessMapping, type ImportMapping } from '../domain/import/mapping';
import { areaWords, importRow, type Known } from '../domain/import/row';
import { headersOf, recordOf } from '../domain/import/table';
import { textFact } from '../domain/lifecycle/members';
import { mayWithMaterial } from '../domain/material/permission';
import { DialogueAccess, type SeenDialogue } from '../dialogues/dialogue-access';
import { FileReads } from '../files/file-reads.service';
import { invalidInput } from '../http/invalid-input';
import { permitted } from '../http/permitted';
import { formatOf, rowsOf } from '../tables/rows';
import { UnreadableTable } from '../tables/table-row';

/** Rows shown before an import. */
const SHOWN = 20;

export interface Head {
  readonly format: FileFormat;
  readonly headers: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
  /** Where the file cannot be read further, if that is among its first rows. */
  readonly ends: { readonly line: number } | null;
}

/** What a file holds and how it would be read, before anything is brought in. */
@Injectable()
export class ImportPreviews {
  constructor(
    private readonly pool: Pool,
    private readonly access: DialogueAccess,
    private readonly files: FileReads,
  ) {}

  async preview(personId: string, dialogueId: string, asked: PreviewImport): Promise<ImportPreview> {
    const seen = await this.access.read(personId, dialogueId);
    permitted(mayWithMaterial(seen, 'import-contributions'));
    const { format, headers, rows, ends } = await this.head(personId, asked.fileId, asked.format);
    const mapping = asked.mapping ?? guessMapping(headers);
    const judged = { headers, mapping, known: await this.known(seen) };
    return {
      fileId: asked.fileId,
      format,
      headers: [...headers],
      mapping,
      rows: rows.map(({ line, cells }) => ({ line, cells: cellsOf(headers, cells) })),
      faults: [
        ...rows.flatMap(({ line, cells }) => faultsOf(cells, judged).map((one) => shownFault(line, one))),
        ...(ends ? [shownFault(ends.line, fault('quote-not-closed', null, null))] : []),
      ],
    };
  }

  /** @throws ProblemError where the file is no table, or not this person's to read */
  async head(personId: string, fileId: string, given?: FileFormat): Promise<Head> {
    const { mediaType } = await this.files.readable(personId, fileId);
    if (!tables.has(mediaType)) throw notATable('not-a-table', faultWords.notATable);
    try {
      const format = given ?? (await formatOf(chunksOf(this.pool, fileId)));
      return await this.firstRows(fileId, format);
    } catch (cause) {
      if (!(cause instanceof UnreadableTable)) throw cause;
      throw notATable(cause.reason, unreadable[cause.reason]);
    }
  }

  private async firstRows(fileId: string, format: FileFormat): Promise<Head> {
    const rows: Head['rows'][number][] = [];
    let ends: Head['ends'] = null;
    try {
      for await (const row of rowsOf(chunksOf(this.pool, fileId), format)) {
        rows.push(row);
        if (rows.length > SHOWN) break;
      }
    } catch (cause) {
      if (!(cause instanceof UnreadableTable) || cause.reason !== 'quote-not-closed') throw cause;
      ends = { line: cause.line };
    }
    const [header, ...rest] = rows;
    if (!header) throw notATable('no-header', faultWords.noHeader);
    return { format, headers: headersOf(header.cells), rows: rest, ends };
  }

  private async known({ state, context }: SeenDialogue): Promise<Known> {
    const { rows } = await this.pool.query<{ id: string; name: string }>('select id, name from area');
    return { areas: areaWords(rows), now: context.now, lastDay: textFact(state, 'collection-ends') };
  }
}

const tables = new Set([
  'text/csv',
  'text/plain',
  'text/tab-separated-values',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
]);

const unreadable: Readonly<Record<UnreadableTable['reason'], FaultWord>> = {
  'quote-not-closed': faultWords.quoteNotClosed,
  'not-a-workbook': faultWords.notAWorkbook,
  'workbook-too-large': faultWords.workbookTooLarge,
};

const notATable = (code: string, message: FaultWord): Error =>
  invalidInput([{ path: 'fileId', code, message }]);

const cellsOf = (headers: readonly string[], cells: readonly string[]): Record<string, string> =>
  Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? '']));

interface Judged {
  readonly headers: readonly string[];
  readonly mapping: Partial<ImportMapping>;
  readonly known: Known;
}

/** Nothing is said of rows while it is not known which column holds the text. */
function faultsOf(cells: readonly string[], { headers, mapping, known }: Judged): readonly Fault[] {
  const { text } = mapping;
  if (text === undefined) return [];
  const named = recordOf(headers, cells);
  const result = named.ok ? importRow(named.row, { ...mapping, text }, known) : named;
  return result.ok ? [] : result.faults;
}

export const shownFault = (line: number, { column, code, value }: Fault): ImportFaultItem => ({
  line,
  column,
  code,
  message: faultTexts[code],
  value,
});
