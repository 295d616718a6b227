/** What a Swedish spreadsheet opens without asking: semicolons, and a byte order mark before the first line. */
export const BYTE_ORDER_MARK = '\uFEFF';

export const csvLine = (cells: readonly (string | number | null)[]): string =>
  `${cells.map((cell) => quoted(harmless(cell))).join(';')}\r\n`;

/** A spreadsheet would run what begins like a formula: an apostrophe in front makes it text. */
const harmless = (cell: string | number | null): string => {
  const text = cell === null ? '' : String(cell);
  return typeof cell === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
};

const quoted = (cell: string): string => (/[";\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
