import type { MatrixTable } from '../contract/definition';
import { matrix, type Cells } from '../domain/lifecycle/matrix';
import { roles } from '../domain/lifecycle/role';
import type { StoredDefinition } from './definitions.service';

export const matrixOf = ({ item, content }: StoredDefinition): MatrixTable => ({
  definition: item,
  roles: Object.entries(roles).map(([id, role]) => ({ id, title: role.title, class: role.class })),
  rows: matrix(content).map((row) => ({ ...row, cells: shown(row.cells) })),
});

const shown = (cells: Cells): MatrixTable['rows'][number]['cells'] =>
  Object.fromEntries(
    Object.entries(cells).map(([role, parts]) => [role, parts.map((part) => ({ ...part }))]),
  );
