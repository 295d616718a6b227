import type { FileFormat } from '../domain/import/format';
import { EncodingProbe, isWorkbook, sniffText } from '../domain/import/sniff';
import { decoded } from './decoded';
import type { TableRow } from './table-row';
import { textRows } from './text-rows';
import { workbookRows } from './workbook-rows';

/** Every row of a file, the header first. @throws UnreadableTable where it cannot be read further */
export const rowsOf = (pieces: AsyncIterable<Uint8Array>, format: FileFormat): AsyncGenerator<TableRow> =>
  format.kind === 'workbook' ? workbookRows(pieces) : textRows(pieces, format);

/** Enough to tell a delimiter by. */
const SAMPLE = 64_000;

/** How a file is to be read. All of it is looked through: the first å may come late. */
export async function formatOf(pieces: AsyncIterable<Uint8Array>): Promise<FileFormat> {
  const probe = new EncodingProbe();
  let sample = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (sample.length === 0 && isWorkbook(piece)) return { kind: 'workbook' };
    if (sample.length < SAMPLE) sample = Buffer.concat([sample, piece.subarray(0, SAMPLE)]);
    probe.add(piece);
  }
  const { encoding } = probe;
  let text = '';
  for await (const part of decoded(oneOf(sample), encoding)) text += part;
  return { kind: 'text', encoding, ...sniffText(text) };
}

// eslint-disable-next-line @typescript-eslint/require-await -- an iterable of one, in the shape of many
async function* oneOf(piece: Uint8Array): AsyncGenerator<Uint8Array> {
  yield piece;
}
