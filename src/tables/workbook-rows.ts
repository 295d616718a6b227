import { UnreadableTable, type TableRow } from './table-row';

/**
 * The first sheet of an XLSX file. A workbook is a zip archive and must be in memory as a whole, so its size unpacked
 * is looked at first: a small file can hold gigabytes.
 */
export async function* workbookRows(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<TableRow> {
  const file = await joined(pieces);
  if (unpackedBytes(file) > MAX_UNPACKED) throw new UnreadableTable('workbook-too-large', 1);
  const { readSheet } = await import('read-excel-file/node');
  const sheet: readonly (readonly unknown[])[] = await readSheet(file).catch(() => {
    throw new UnreadableTable('not-a-workbook', 1);
  });
  for (const [at, row] of sheet.entries()) {
    const cells = row.map(textOf);
    if (cells.some((cell) => cell !== '')) yield { line: at + 1, cells };
  }
}

/** 100 000 rows of long answers are some 60 MB of XML. */
const MAX_UNPACKED = 300_000_000;

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const piece of pieces) all.push(piece);
  return Buffer.concat(all);
}

/** As the archive's own table of contents says: the sum over its entries. */
function unpackedBytes(archive: Buffer): number {
  let total = 0;
  for (let at = archive.indexOf(ENTRY); at !== -1; at = archive.indexOf(ENTRY, at + ENTRY_BYTES)) {
    if (at + ENTRY_BYTES <= archive.length) total += archive.readUInt32LE(at + UNPACKED_AT);
  }
  return total;
}

/** An entry of a zip archive's central directory, and where in it its size unpacked stands. */
const ENTRY = Buffer.from([0x50, 0x4b, 0x01, 0x02]);
const ENTRY_BYTES = 46;
const UNPACKED_AT = 24;

/** A date's time is told only where it has one: spreadsheets know no time zone, so it is Stockholm's. */
function textOf(cell: unknown): string {
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  if (!(cell instanceof Date)) return '';
  const instant = cell.toISOString();
  return instant.endsWith('T00:00:00.000Z') ? instant.slice(0, 10) : instant.slice(0, 19);
}
