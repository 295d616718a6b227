/** How a text file is to be read. */
export interface TextFormat {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Lines before the header that are not rows: Excel's `sep=;`. */
  readonly skipLines: number;
}

export const encodings = ['utf-8', 'windows-1252', 'utf-16le'] as const;
export type Encoding = (typeof encodings)[number];
export const delimiters = [';', ',', '\t'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * Well-formed UTF-8 is UTF-8: Windows-1252 text with å, ä or ö never is. One piece may end in the middle of a character.
 * Give it every piece where the first may be plain ASCII and the å comes later.
 */
export class EncodingProbe {
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });
  private found: Encoding | null = null;
  private first = true;

  get encoding(): Encoding {
    return this.found ?? 'utf-8';
  }

  add(piece: Uint8Array): void {
    if (this.found !== null) return;
    if (this.first && piece[0] === 0xff && piece[1] === 0xfe) this.found = 'utf-16le';
    else if (!decodes(this.utf8, piece)) this.found = 'windows-1252';
    this.first = false;
  }
}

export function encodingOf(pieces: Iterable<Uint8Array>): Encoding {
  const probe = new EncodingProbe();
  for (const piece of pieces) probe.add(piece);
  return probe.encoding;
}

/** An XLSX workbook is a zip archive. */
export const isWorkbook = (first: Uint8Array): boolean =>
  first[0] === 0x50 && first[1] === 0x4b && first[2] === 0x03 && first[3] === 0x04;

export function sniffText(text: string): Omit<TextFormat, 'encoding'> {
  const content = text.replace(/^\uFEFF/, '');
  const [, told] = /^"?sep=([;,\t])"?\r?\n/i.exec(content) ?? [];
  const delimiter = delimiters.find((known) => known === told);
  return delimiter ? { delimiter, skipLines: 1 } : { delimiter: delimiterOf(content), skipLines: 0 };
}

/** Enough to tell a delimiter from punctuation. */
const ROWS = 20;

/** The one that gives most rows as many columns as the header; of equals, the one with most columns. */
function delimiterOf(text: string): Delimiter {
  const rows = firstRows(text);
  const [best] = delimiters
    .map((delimiter) => {
      const [header = 1, ...rest] = rows.map((row) => row.split(delimiter).length);
      const alike =
        header === 1 ? 0 : (1 + rest.filter((columns) => columns === header).length) / rows.length;
      return { delimiter, alike, header };
    })
    .sort((a, b) => b.alike - a.alike || b.header - a.header);
  return best && best.header > 1 ? best.delimiter : ',';
}

/** Rows without what stands in quotation marks: it may hold delimiters and line breaks. The last may be cut off: left out. */
function firstRows(text: string): readonly string[] {
  const bare = text.replaceAll(/"[^"]*"/g, '').replace(/"[^"]*$/, '');
  const rows = bare.split(/\r\n|\n|\r/).filter((row) => row.trim() !== '');
  return rows.length > 1 ? rows.slice(0, Math.min(ROWS, rows.length - 1)) : rows;
}

function decodes(decoder: InstanceType<typeof TextDecoder>, piece: Uint8Array): boolean {
  try {
    decoder.decode(piece, { stream: true });
    return true;
  } catch {
    return false;
  }
}
