import { fault, type Fault } from './fault';

/** The header row as names: every column has one, and no two the same, so that a mapping can point at it. */
export function headersOf(cells: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return cells.map((cell, at) => {
    const given = cell.trim() === '' ? `kolumn ${String(at + 1)}` : cell.trim();
    const name = free(given, taken);
    taken.add(name);
    return name;
  });
}

/**
 * A row by the names of its columns. Trailing cells may be missing, as spreadsheets leave empty ones out; text in a
 * column without a header is a row that has slipped, and reading on would put words in the wrong place.
 */
export function recordOf(headers: readonly string[], cells: readonly string[]): NamedRow {
  const beyond = cells.slice(headers.length).find((cell) => cell.trim() !== '');
  if (beyond !== undefined) return { ok: false, faults: [fault('column-count', null, beyond)] };
  return { ok: true, row: Object.fromEntries(headers.map((header, at) => [header, cells[at] ?? ''])) };
}

export type NamedRow =
  | { readonly ok: true; readonly row: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly faults: readonly Fault[] };

function free(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n += 1) {
    const candidate = n === 1 ? name : `${name} (${String(n)})`;
    if (!taken.has(candidate)) return candidate;
  }
}
