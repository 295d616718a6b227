import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StalledItem } from '../../../src/contract/monitoring';
import { usePhases } from '../queries/phases';
import { Scroll } from '../ui/page';
import { partOf } from '../ui/part-of';
import { StalledRow } from './stalled-row';
import type { DialogKind } from './stalled-dialog';
import { rowOf, useRowFocus } from './use-row-focus';

const StalledDialog = partOf(() => import('./stalled-dialog'), 'StalledDialog');

interface StalledTableProps {
  readonly items: readonly StalledItem[];
  readonly today: string;
  /** Instead of a table without rows. */
  readonly empty: ReactNode;
}

/** The heading stays when the last row goes: it takes the focus then. */
export function StalledTable({ items, today, empty }: StalledTableProps): ReactNode {
  const { t } = useTranslation('stalled');
  const { landing, land } = useRowFocus();
  const [dialog, setDialog] = useState<{ item: StalledItem; kind: DialogKind } | null>(null);
  return (
    <section className="stack near" aria-labelledby="vantar">
      <div className="row apart">
        <h2 id="vantar" ref={landing} tabIndex={-1}>
          {t('table')}
        </h2>
        {items.length > 0 && <Legend />}
      </div>
      {items.length === 0 ? empty : <Rows items={items} today={today} onDone={land} onDialog={setDialog} />}
      {dialog && (
        <StalledDialog
          {...dialog}
          onClose={() => {
            setDialog(null);
            land(rowOf(dialog.item));
          }}
        />
      )}
    </section>
  );
}

interface RowsProps extends Omit<StalledTableProps, 'empty'> {
  readonly onDone: (row: string) => void;
  readonly onDialog: (dialog: { item: StalledItem; kind: DialogKind }) => void;
}

function Rows({ items, today, onDone, onDialog }: RowsProps): ReactNode {
  const { t } = useTranslation('stalled');
  const phases = usePhases();
  return (
    <Scroll label={t('scroll')}>
      <table className="table hover cards stalled">
        <thead>
          <tr>
            <th scope="col">{t('dialogue')}</th>
            <th scope="col">{t('who')}</th>
            <th scope="col">{t('since')}</th>
            <th scope="col">{t('why')}</th>
            <th scope="col">{t('act')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <StalledRow
              key={rowOf(item)}
              item={item}
              phase={phases.find(({ id }) => id === item.step.phase)?.title}
              today={today}
              onDone={onDone}
              onDialog={(kind) => {
                onDialog({ item, kind });
              }}
            />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Legend(): ReactNode {
  const { t } = useTranslation('stalled');
  return (
    <p className="legend">
      <span>
        <svg width="14" height="16" aria-hidden="true">
          <path d="M7 1v14" className="c-mark" strokeDasharray="2 2" />
        </svg>
        {t('legendMedian')}
      </span>
      <span>
        <svg width="14" height="16" aria-hidden="true">
          <path d="M7 1v14" className="c-mark" />
        </svg>
        {t('legendP90')}
      </span>
      <span>{t('legendDays')}</span>
    </p>
  );
}
