import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponsibilityItem } from '../../../src/contract/unit';
import { CreateResponsibilityDialog } from './duty-dialogs';
import { holdsOn } from './holds-on';
import { useLanding } from '../ui/use-landing';
import { useKeeper } from './keeper-note';
import { LastDayDialog } from './last-day-dialog';
import { RegisterPanel } from './register-panel';
import { RegisterTable } from './register-table';
import { RowAct } from './row-act';
import { usePeriod } from './use-period';
import type { Register } from './use-register';

interface PanelProps {
  readonly register: Register;
  readonly day: string;
}

/** Who must be asked when a dialogue concerns whom and where. */
export function DutiesPanel({ register: { responsibilities, nameOf }, day }: PanelProps): ReactNode {
  const { t } = useTranslation('administration');
  const { me, keeps } = useKeeper();
  const period = usePeriod(me.day);
  const [open, setOpen] = useState<ResponsibilityItem | 'new' | null>(null);
  const { landing, land } = useLanding();
  const close = (): void => {
    setOpen(null);
    land();
  };
  const said = ({ unit, targetGroup, area }: ResponsibilityItem): string =>
    t('responsibilities.said', {
      unit: nameOf(unit),
      what: [targetGroup, area].flatMap((id) => (id === null ? [] : [nameOf(id)])).join(', '),
    });
  const rows = responsibilities
    .filter((one) => holdsOn(one, day))
    .sort((a, b) => nameOf(a.unit).localeCompare(nameOf(b.unit), 'sv'));
  return (
    <RegisterPanel
      id="ansvar"
      title={t('responsibilities.title')}
      landing={landing}
      add={{
        verb: t('responsibilities.add'),
        onPress: () => {
          setOpen('new');
        },
      }}
    >
      <p className="hint">{t('responsibilities.lead')}</p>
      {rows.length === 0 ? (
        <p className="muted">{t('responsibilities.none')}</p>
      ) : (
        <RegisterTable
          label={t('responsibilities.title')}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { label: t('fields.unit'), cell: ({ unit }) => nameOf(unit) },
            {
              label: t('fields.targetGroup'),
              cell: ({ targetGroup }) => (targetGroup === null ? t('all') : nameOf(targetGroup)),
            },
            {
              label: t('fields.area'),
              cell: ({ area }) => (area === null ? t('everywhere') : nameOf(area)),
            },
            { label: t('fields.period'), cell: period },
          ]}
          acts={
            keeps
              ? (one) => (
                  <RowAct
                    verb={t('fields.lastDay')}
                    of={said(one)}
                    onPress={() => {
                      setOpen(one);
                    }}
                  />
                )
              : undefined
          }
        />
      )}
      {open === 'new' && <CreateResponsibilityDialog day={day} onClose={close} />}
      {open !== null && open !== 'new' && (
        <LastDayDialog
          title={t('responsibilities.end')}
          what={said(open)}
          read={open}
          path={`/organisation/responsibilities/${open.id}`}
          onClose={close}
        />
      )}
    </RegisterPanel>
  );
}
