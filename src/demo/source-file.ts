import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parse } from 'csv-parse/sync';

/** A row of the file as the demonstration itself reads it, beside the system, so that the one checks the other. */
export interface SourceRow {
  /** The line on which it begins, from 1: a row may go over several. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface SourceFile {
  readonly path: string;
  readonly name: string;
  readonly rows: readonly SourceRow[];
}

interface Parsed {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

export function readSource(path: string): SourceFile {
  const bytes = readFileSync(path);
  const header = bytes.toString('utf8', 0, 4_096).split(/\r?\n/, 1)[0] ?? '';
  const delimiter = header.split(';').length > header.split(',').length ? ';' : ',';
  const parsed = parse(bytes, {
    bom: true,
    columns: true,
    delimiter,
    info: true,
    skip_empty_lines: true,
  }) as unknown as readonly Parsed[];
  // The parser tells the line on which a row ends; its first follows the end of the row before.
  const rows = parsed.map(({ record }, at) => ({
    line: (parsed[at - 1]?.info.lines ?? 1) + 1,
    cells: record,
  }));
  return { path, name: basename(path), rows };
}
