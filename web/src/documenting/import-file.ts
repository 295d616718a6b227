import { LARGEST_FILE } from '../../../src/contract/file';

const tables = ['csv', 'tsv', 'txt', 'xlsx'];

/** For the file dialog of the browser. */
export const ACCEPTED = tables.map((kind) => `.${kind}`).join(',');

export type FileRefusal = 'refusedKind' | 'refusedOldExcel' | 'refusedEmpty' | 'refusedSize';

/** What is wrong with a file before it is sent, so that nobody waits to hear it. */
export function refusalOf({
  name,
  size,
}: {
  readonly name: string;
  readonly size: number;
}): FileRefusal | null {
  const kind = name.toLowerCase().split('.').at(-1) ?? '';
  if (kind === 'xls' || kind === 'xlsm') return 'refusedOldExcel';
  if (!tables.includes(kind)) return 'refusedKind';
  if (size === 0) return 'refusedEmpty';
  return size > LARGEST_FILE ? 'refusedSize' : null;
}
