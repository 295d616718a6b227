import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitItem } from '../../../src/contract/unit';
import { Status } from '../ui/status';
import { standOn } from './holds-on';
import { useLanding } from '../ui/use-landing';
import { useKeeper } from './keeper-note';
import { RegisterPanel } from './register-panel';
import { RegisterTable } from './register-table';
import { RowAct } from './row-act';
import { ChangeUnitDialog } from './unit-dialogs';
import { usePeriod } from './use-period';
import type { Register } from './use-register';

interface PanelProps {
  readonly register: Register;
  readonly day: string;
}

/** What has ended by the day, or has not begun: it may be read, renamed and given another last day. */
export function OtherUnitsPanel({ register, day }: PanelProps): ReactNode {
  const { t } = useTranslation('administration');
  const { me, keeps } = useKeeper();
  const period = usePeriod(me.day);
  const [open, setOpen] = useState<UnitItem | null>(null);
  const { landing, land } = useLanding();
  const others = register.units.filter((unit) => standOn(unit, day) !== 'now');
  if (others.length === 0) return null;
  return (
    <RegisterPanel id="ovriga" title={t('units.others')} landing={landing}>
      <RegisterTable
        label={t('units.others')}
        rows={others}
        keyOf={({ id }) => id}
        columns={[
          { label: t('fields.name'), cell: ({ name }) => name },
          { label: t('fields.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
          {
            label: t('fields.status'),
            cell: (unit) =>
              standOn(unit, day) === 'ended' ? (
                <Status tone="idle">{t('stands.ended')}</Status>
              ) : (
                <Status tone="now">{t('stands.toCome')}</Status>
              ),
          },
          { label: t('fields.period'), cell: period },
        ]}
        acts={
          keeps
            ? (unit) => (
                <RowAct
                  verb={t('change')}
                  of={unit.name}
                  onPress={() => {
                    setOpen(unit);
                  }}
                />
              )
            : undefined
        }
      />
      {open && (
        <ChangeUnitDialog
          unit={open}
          nameOf={register.nameOf}
          onClose={() => {
            setOpen(null);
            land();
          }}
        />
      )}
    </RegisterPanel>
  );
}
