import type { Rows } from './act';

/** A piece of a statement: a data-modifying CTE and the value of its one parameter. */
export interface Piece {
  readonly sql: (parameter: string) => string;
  readonly value: string;
}

const quoted = (name: string): string => `"${name}"`;

/** PostgreSQL itself turns the JSON into the table's own types, so that no type is written here a second time. */
export function pieceOf(written: Rows): Piece {
  return {
    sql: (parameter) => statementOf(written, parameter),
    value: JSON.stringify(
      written.rows.map((row) => Object.fromEntries(written.columns.map((column, at) => [column, row[at]]))),
    ),
  };
}

function statementOf({ table, columns, mode = { kind: 'insert' } }: Rows, parameter: string): string {
  const name = quoted(table);
  const from = `jsonb_populate_recordset(null::${name}, ${parameter}::jsonb) r`;
  const list = columns.map(quoted).join(', ');
  const insertion = `insert into ${name} (${list}) select ${columns.map((column) => `r.${quoted(column)}`).join(', ')} from ${from}`;
  if (mode.kind === 'insert') return insertion;
  const others = columns.filter((column) => !mode.keys.includes(column));
  const assigned = (source: string): string =>
    others.map((column) => `${quoted(column)} = ${source}.${quoted(column)}`).join(', ');
  if (mode.kind === 'replace')
    return `${insertion} on conflict (${mode.keys.map(quoted).join(', ')}) do update set ${assigned('excluded')}`;
  const same = mode.keys.map((key) => `t.${quoted(key)} = r.${quoted(key)}`).join(' and ');
  return `update ${name} t set ${assigned('r')} from ${from} where ${same}`;
}
