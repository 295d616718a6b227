import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface Column<Row> {
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** A figure: at the end of its cell. */
  readonly numeric?: boolean;
}

interface RegisterTableProps<Row> {
  /** What it lists, for those who do not see the heading above it. */
  readonly label: string;
  /** The first names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly classOf?: (row: Row) => string | undefined;
  /** What one may do with a row. */
  readonly acts?: ((row: Row) => ReactNode) | undefined;
}

/** Ruled as a register; labelled rows where it is narrow. */
export function RegisterTable<Row>(props: RegisterTableProps<Row>): ReactNode {
  const { t } = useTranslation('administration');
  const { label, columns, rows, keyOf, classOf, acts } = props;
  const [first, ...others] = columns;
  const classFor = ({ numeric }: Column<Row>): string | undefined => (numeric ? 'num' : undefined);
  return (
    <table className="table cards register">
      <caption className="vh">{label}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.label} scope="col" className={classFor(column)}>
              {column.label}
            </th>
          ))}
          {acts && (
            <th scope="col">
              <span className="vh">{t('act')}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)} className={classOf?.(row)}>
            <th scope="row">{first?.cell(row)}</th>
            {others.map((column) => (
              <td key={column.label} className={classFor(column)} data-label={column.label}>
                {column.cell(row)}
              </td>
            ))}
            {acts && <td className="rowacts">{acts(row)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
