import { Readable, pipeline } from 'node:stream';
import { parse, type Info, type Options } from 'csv-parse';
import type { TextFormat } from '../domain/import/sniff';
import { decoded } from './decoded';
import { UnreadableTable, type TableRow } from './table-row';

/** One row in memory at a time, however long the file. */
export async function* textRows(
  pieces: AsyncIterable<Uint8Array>,
  { encoding, delimiter, skipLines }: TextFormat,
): AsyncGenerator<TableRow> {
  const skipped: unknown[] = [];
  const onSkip = (fault: unknown): undefined => {
    skipped.push(fault);
  };
  const parser = parse({ ...options, delimiter, from_line: skipLines + 1, on_skip: onSkip });
  // A fault of the source ends the parser, which tells whoever reads it.
  pipeline(Readable.from(decoded(pieces, encoding)), parser, () => undefined);
  let end = skipLines;
  for await (const { record, info } of parser as AsyncIterable<Parsed>) {
    end = info.lines;
    yield { line: info.lines - lineBreaksIn(record), cells: record };
  }
  if (skipped.length > 0) throw new UnreadableTable('quote-not-closed', end + 1);
}

interface Parsed {
  readonly record: readonly string[];
  /** `lines`: the line on which the row ends. */
  readonly info: Info;
}

const options: Options = {
  info: true,
  record_delimiter: '\n',
  skip_empty_lines: true,
  // What people write: 5" pipes, and rows with fewer cells than the header. The row's own rules judge them.
  relax_quotes: true,
  relax_column_count: true,
  // Thrown, the one fault that remains (a quotation mark never closed) would take good rows with it from the buffer.
  skip_records_with_error: true,
};

const lineBreaksIn = (cells: readonly string[]): number =>
  cells.reduce((total, cell) => total + cell.split('\n').length - 1, 0);
