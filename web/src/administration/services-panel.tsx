import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceItem } from '../../../src/contract/unit';
import { CreateServiceDialog } from './duty-dialogs';
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

const pathOf = ({ committee, administration, validFrom }: ServiceItem): string =>
  `/organisation/services/${committee}/${administration}/${validFrom}`;

/** Which administration serves which committee. */
export function ServicesPanel({ register: { services, nameOf }, day }: PanelProps): ReactNode {
  const { t } = useTranslation('administration');
  const { me, keeps } = useKeeper();
  const period = usePeriod(me.day);
  const [open, setOpen] = useState<ServiceItem | 'new' | null>(null);
  const { landing, land } = useLanding();
  const close = (): void => {
    setOpen(null);
    land();
  };
  const said = ({ committee, administration }: ServiceItem): string =>
    t('services.said', { committee: nameOf(committee), administration: nameOf(administration) });
  const rows = services
    .filter((one) => holdsOn(one, day))
    .sort((a, b) => nameOf(a.committee).localeCompare(nameOf(b.committee), 'sv'));
  return (
    <RegisterPanel
      id="svarar-for"
      title={t('services.title')}
      landing={landing}
      add={{
        verb: t('services.add'),
        onPress: () => {
          setOpen('new');
        },
      }}
    >
      {rows.length === 0 ? (
        <p className="muted">{t('services.none')}</p>
      ) : (
        <RegisterTable
          label={t('services.title')}
          rows={rows}
          keyOf={pathOf}
          columns={[
            { label: t('kinds.committee'), cell: ({ committee }) => nameOf(committee) },
            { label: t('kinds.administration'), cell: ({ administration }) => nameOf(administration) },
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
      {open === 'new' && <CreateServiceDialog day={day} onClose={close} />}
      {open !== null && open !== 'new' && (
        <LastDayDialog
          title={t('services.end')}
          what={said(open)}
          read={open}
          path={pathOf(open)}
          onClose={close}
        />
      )}
    </RegisterPanel>
  );
}
