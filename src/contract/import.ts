import { z } from 'zod';
import { delimiters, encodings } from '../domain/import/sniff';
import type { ImportMapping } from '../domain/import/mapping';
import { named } from './dialogue';
import { date, inOrder, line } from './fields';
import { page } from './page';

const column = z.string().min(1).max(300);

/** Which column of the file holds what. Columns not named here stay in the file, unread. */
export const importMapping = z.strictObject({
  text: column,
  externalId: column.exactOptional(),
  saidAt: column.exactOptional(),
  age: column.exactOptional(),
  sex: column.exactOptional(),
  area: column.exactOptional(),
  language: column.exactOptional(),
}) satisfies z.ZodType<ImportMapping>;

export const fileFormat = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    encoding: z.enum(encodings),
    delimiter: z.enum(delimiters),
    skipLines: z.int().min(0).max(10),
  }),
  z.strictObject({ kind: z.literal('workbook') }),
]);

export const previewImport = z.strictObject({
  fileId: z.uuid(),
  /** Without it the columns are guessed from their names. */
  mapping: importMapping.optional(),
  /** Without it encoding and delimiter are told from the file. */
  format: fileFormat.optional(),
});
export type PreviewImport = z.output<typeof previewImport>;

const importFault = z.object({
  /** The line of the file on which the row begins. */
  line: z.int(),
  column: z.string().nullable(),
  code: z.string(),
  /** What the code means, in Swedish. */
  message: z.string(),
  value: z.string().nullable(),
});
export type ImportFaultItem = z.output<typeof importFault>;

export const importPreview = z.object({
  fileId: z.uuid(),
  format: fileFormat,
  headers: z.array(z.string()),
  /** As given, else guessed; `text` may be missing from a guess. */
  mapping: importMapping.partial(),
  rows: z.array(z.object({ line: z.int(), cells: z.record(z.string(), z.string()) })),
  /** What the rows shown would be refused for. */
  faults: z.array(importFault),
});
export type ImportPreview = z.output<typeof importPreview>;

export const dataSetFields = {
  title: line,
  method: line,
  instrumentVersion: line.optional(),
  collector: line,
  periodFrom: date,
  periodTo: date,
};

export const startImport = z.strictObject({
  fileId: z.uuid(),
  mapping: importMapping,
  format: fileFormat.optional(),
  /** Bad rows are reported either way: the good ones kept, or none at all. */
  mode: z.enum(['keep-good', 'all-or-nothing']),
  dataSet: z.strictObject(dataSetFields).superRefine(inOrder('periodFrom', 'periodTo')),
});
export type StartImport = z.output<typeof startImport>;

export const importItem = z.object({
  id: z.uuid(),
  dialogueId: z.uuid(),
  dataSet: z.object({ id: z.uuid(), title: z.string() }),
  file: z.object({ id: z.uuid(), name: z.string(), bytes: z.int(), sha256: z.string() }),
  mapping: importMapping,
  format: fileFormat,
  mode: z.enum(['keep-good', 'all-or-nothing']),
  /** refused: all-or-nothing, and not all rows were good. failed: it could not be carried out; discarded: given up. */
  status: z.enum(['waiting', 'running', 'done', 'refused', 'failed', 'discarded']),
  rows: z.object({ read: z.int(), stored: z.int(), bad: z.int() }),
  error: z.string().nullable(),
  startedBy: named,
  at: z.iso.datetime(),
  doneAt: z.iso.datetime().nullable(),
});
export type ImportItem = z.output<typeof importItem>;
export const importPage = page(importItem);
export const importFaultPage = page(importFault);

export const startedImport = z.object({ id: z.uuid(), dataSetId: z.uuid(), status: z.literal('waiting') });
export type StartedImport = z.output<typeof startedImport>;
