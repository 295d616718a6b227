/** What may be kept: material of dialogues, never something a browser would run. */
interface FileKind {
  readonly mediaType: string;
  /** The bytes every such file begins with, from an offset; text has none. */
  readonly begins: readonly { readonly at: number; readonly bytes: readonly number[] }[] | 'text';
}

const ascii = (text: string, at = 0): { at: number; bytes: number[] } => ({
  at,
  bytes: Array.from(text, (letter) => letter.charCodeAt(0)),
});

const ZIP = [{ at: 0, bytes: [0x50, 0x4b, 0x03, 0x04] }];
const OFFICE = 'application/vnd.openxmlformats-officedocument';

const kinds: ReadonlyMap<string, FileKind> = new Map([
  ['csv', { mediaType: 'text/csv', begins: 'text' }],
  ['tsv', { mediaType: 'text/tab-separated-values', begins: 'text' }],
  ['txt', { mediaType: 'text/plain', begins: 'text' }],
  ['json', { mediaType: 'application/json', begins: 'text' }],
  ['xlsx', { mediaType: `${OFFICE}.spreadsheetml.sheet`, begins: ZIP }],
  ['docx', { mediaType: `${OFFICE}.wordprocessingml.document`, begins: ZIP }],
  ['ods', { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', begins: ZIP }],
  ['odt', { mediaType: 'application/vnd.oasis.opendocument.text', begins: ZIP }],
  ['pdf', { mediaType: 'application/pdf', begins: [ascii('%PDF-')] }],
  ['png', { mediaType: 'image/png', begins: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47] }] }],
  ['jpg', { mediaType: 'image/jpeg', begins: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] }],
  ['jpeg', { mediaType: 'image/jpeg', begins: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }] }],
  ['m4a', { mediaType: 'audio/mp4', begins: [ascii('ftyp', 4)] }],
  ['wav', { mediaType: 'audio/wav', begins: [ascii('RIFF'), ascii('WAVE', 8)] }],
  ['ogg', { mediaType: 'audio/ogg', begins: [ascii('OggS')] }],
] satisfies [string, FileKind][]);

/** The media type its name promises and its first bytes keep; null: unknown, or it is something else than it says. */
export function mediaTypeOf(name: string, first: Uint8Array): string | null {
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const kind = kinds.get(extension);
  if (!kind) return null;
  const kept =
    kind.begins === 'text'
      ? isText(first)
      : kind.begins.every(({ at, bytes }) => bytes.every((byte, n) => first[at + n] === byte));
  return kept ? kind.mediaType : null;
}

export const knownExtensions = [...kinds.keys()].join(', ');

/** Text holds no NUL, save in the two bytes a letter of UTF-16, which says so first. */
const isText = (first: Uint8Array): boolean =>
  (first[0] === 0xff && first[1] === 0xfe) || !first.subarray(0, 4_096).includes(0);
