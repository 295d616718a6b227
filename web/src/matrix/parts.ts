import type { MatrixTable } from '../../../src/contract/definition';
import type { Cell, Part } from '../../../src/domain/lifecycle/matrix';

export type Row = MatrixTable['rows'][number];
export type Role = MatrixTable['roles'][number];

/** In the order the legend explains them; each with the look of its letter. */
export const partLooks: Readonly<Record<Part, 'B' | 'U' | 'R' | 'I'>> = {
  decides: 'B',
  performs: 'U',
  consulted: 'R',
  informed: 'I',
  may: 'U',
  proposes: 'R',
};

export const partNames = Object.keys(partLooks) as readonly Part[];

export const cellsOf = (row: Row, role: string): readonly Cell[] =>
  (row.cells[role] ?? []) as readonly Cell[];

/** Roles with a part in any of the rows: an empty column says nothing. */
export const rolesWithin = (roles: readonly Role[], rows: readonly Row[]): readonly Role[] =>
  roles.filter(({ id }) => rows.some((row) => cellsOf(row, id).length > 0));

/** What a row is known by in addresses. */
export const idOf = (row: Row): string => (row.kind === 'step' ? row.step : row.act);
