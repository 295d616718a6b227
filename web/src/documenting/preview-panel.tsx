import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../src/contract/import';
import type { FaultCode } from '../../../src/domain/import/fault';
import { Button } from '../ui/button';
import { Panel, Scroll } from '../ui/page';
import { Status } from '../ui/status';
import { faultsOfLine, fields, type Mapping } from './columns';

interface PreviewProps {
  readonly preview: ImportPreview;
  readonly mapping: Mapping;
}

/** Enough to see that it is the right file, and what is wrong with it. */
const FIRST = 5;

function firstRows({ rows, faults }: ImportPreview): ImportPreview['rows'] {
  const bad = rows.filter(({ line }) => faultsOfLine(faults, line).length > 0).slice(0, FIRST);
  return rows.filter((row, at) => at < FIRST || bad.includes(row));
}

/** The first rows as they would be brought in, and what stops those that would not. */
export function PreviewPanel({ preview, mapping }: PreviewProps): ReactNode {
  const { t } = useTranslation('documenting');
  const [all, setAll] = useState(false);
  const rows = all ? preview.rows : firstRows(preview);
  const shown = fields.filter((field) => mapping[field] !== undefined);
  const columns = shown.length > 0 ? shown.map((field) => mapping[field] ?? '') : preview.headers;
  const title = (column: string, at: number): string => {
    const field = shown[at];
    return field === undefined ? column : t(`import.field.${field}`);
  };
  return (
    <Panel id="rader" title={t('import.rows')}>
      {preview.rows.length === 0 ? (
        <p className="muted">{t('import.noRows')}</p>
      ) : (
        <Scroll label={t('import.rowsTable')}>
          <table className="table boxed preview">
            <caption className="vh">{t('import.rows')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('import.line')}</th>
                <th scope="col">{t('import.check')}</th>
                {columns.map((column, at) => (
                  <th key={column} scope="col">
                    {title(column, at)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <PreviewRow
                  key={row.line}
                  row={row}
                  columns={columns}
                  text={mapping.text}
                  preview={preview}
                />
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {preview.rows.length > rows.length && (
        <div className="actions">
          <Button
            size="s"
            onPress={() => {
              setAll(true);
            }}
          >
            {t('import.allRows', { number: String(preview.rows.length) })}
          </Button>
        </div>
      )}
    </Panel>
  );
}

interface RowProps {
  readonly row: ImportPreview['rows'][number];
  readonly columns: readonly string[];
  readonly text: string | undefined;
  readonly preview: ImportPreview;
}

function PreviewRow({ row, columns, text, preview }: RowProps): ReactNode {
  const { t } = useTranslation('documenting');
  const faults = faultsOfLine(preview.faults, row.line);
  const isFaulty = (column: string): boolean => faults.some((fault) => fault.column === column);
  return (
    <tr className={faults.length > 0 ? 'bad' : undefined}>
      <th scope="row">{row.line}</th>
      <td className="verdict">
        {faults.length === 0 ? (
          <Status tone="ok">{t('import.ok')}</Status>
        ) : (
          faults.map((fault) => (
            <Status key={`${fault.code}${fault.column ?? ''}`} tone="danger">
              {t(`import.rowFaults.${fault.code as FaultCode}`, { defaultValue: fault.message })}
            </Status>
          ))
        )}
      </td>
      {columns.map((column) => (
        <td key={column} className={column === text ? 'longtext' : undefined}>
          <span className="cell">
            {isFaulty(column) ? <strong>{row.cells[column]}</strong> : row.cells[column]}
          </span>
        </td>
      ))}
    </tr>
  );
}
