import { bandNames, bands } from '../../../src/domain/representativeness/group';

/** A row of the form: where it begins follows from the one above, and the last has no end. */
export interface GroupRow {
  readonly to?: unknown;
  readonly women?: unknown;
  readonly men?: unknown;
}

export type Kind = 'by-age' | 'total';

export interface FiguresValues {
  readonly countedAt: string;
  readonly source: string;
  readonly total?: unknown;
  readonly groups: readonly GroupRow[];
}

/** The comparison's own bands, to be filled in. */
export const emptyGroups: readonly GroupRow[] = bandNames.map((name, at) => ({
  ...(at < bandNames.length - 1 && { to: bands[name][1] }),
  women: '',
  men: '',
}));

/** Where each row begins, as far as it can be known. */
export const startsOf = (rows: readonly GroupRow[]): readonly (number | null)[] =>
  rows.map((_, at) => {
    if (at === 0) return 0;
    const before = Number(rows[at - 1]?.to);
    return rows[at - 1]?.to !== '' && Number.isInteger(before) ? before + 1 : null;
  });

/** What is filled in, as the API takes it. */
export function bodyOf(kind: Kind, { source, total, groups = [] }: Partial<FiguresValues>): object {
  if (kind === 'total') return { source, total };
  const starts = startsOf(groups);
  const last = groups.length - 1;
  return {
    source,
    groups: groups.map(({ to, women, men }, at) => ({
      from: starts[at] ?? undefined,
      to: at === last ? null : to,
      women,
      men,
    })),
  };
}

/** As far as the figures are figures. */
export const sumOf = (rows: readonly GroupRow[]): number =>
  rows
    .flatMap(({ women, men }) => [women, men])
    .filter((count) => typeof count === 'number')
    .reduce((sum, count) => sum + count, 0);
