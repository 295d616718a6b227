import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPreview } from '../../../src/contract/import';
import type { FaultCode } from '../../../src/domain/import/fault';
import { Panel } from '../ui/page';
import { Status } from '../ui/status';
import { badIn, fieldOf, fields, firstValue, mapped, type Mapping } from './columns';

interface ColumnsProps {
  readonly preview: ImportPreview;
  readonly mapping: Mapping;
  /** The rows are being judged anew. */
  readonly busy: boolean;
  readonly onChange: (mapping: Mapping) => void;
}

/** Each column of the file, something to know it by, and what it becomes. */
export function ColumnsPanel({ preview, mapping, busy, onChange }: ColumnsProps): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <Panel
      id="kolumner"
      title={t('import.columns')}
      aside={
        <span className="small muted" role="status">
          {busy ? t('import.previewing') : t('import.guessed')}
        </span>
      }
    >
      <table className="table cards">
        <caption className="vh">{t('import.columns')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('import.inFile')}</th>
            <th scope="col">{t('import.first')}</th>
            <th scope="col">{t('import.becomes')}</th>
            <th scope="col">{t('import.check')}</th>
          </tr>
        </thead>
        <tbody>
          {preview.headers.map((column) => (
            <tr key={column}>
              <th scope="row">{column}</th>
              <td data-label={t('import.first')} className="mono">
                <span className="cell">{firstValue(preview.rows, column)}</span>
              </td>
              <td data-label={t('import.becomes')}>
                <div className="field">
                  <select
                    aria-label={t('import.becomesOf', { column })}
                    value={fieldOf(mapping, column) ?? ''}
                    onChange={({ target }) => {
                      onChange(
                        mapped(
                          mapping,
                          column,
                          fields.find((field) => field === target.value),
                        ),
                      );
                    }}
                  >
                    <option value="">{t('import.field.none')}</option>
                    {fields.map((field) => (
                      <option key={field} value={field}>
                        {t(`import.field.${field}`)}
                      </option>
                    ))}
                  </select>
                </div>
              </td>
              <td data-label={t('import.check')}>
                <ColumnCheck preview={preview} mapping={mapping} column={column} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

interface CheckProps {
  readonly preview: ImportPreview;
  readonly mapping: Mapping;
  readonly column: string;
}

function ColumnCheck({ preview, mapping, column }: CheckProps): ReactNode {
  const { t } = useTranslation('documenting');
  const field = fieldOf(mapping, column);
  if (field === undefined) {
    return (
      <Status tone="idle" icon="circle-dashed">
        {t('import.checks.none')}
      </Status>
    );
  }
  const bad = badIn(preview.faults, column);
  if (bad > 0) {
    const first = preview.faults.find((fault) => fault.column === column);
    return (
      <Status tone="warn" act>
        {t('import.faultsIn', { count: bad })}:{' '}
        {first &&
          t(`import.rowFaults.${first.code as FaultCode}`, { defaultValue: first.message }).toLocaleLowerCase(
            'sv',
          )}
      </Status>
    );
  }
  return <Status tone="ok">{t(`import.checks.${field}`)}</Status>;
}
