import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitItem } from '../../../src/contract/unit';
import { holdsOn } from './holds-on';
import { useLanding } from '../ui/use-landing';
import { useKeeper } from './keeper-note';
import { RegisterPanel } from './register-panel';
import { RegisterTable } from './register-table';
import { RowAct } from './row-act';
import { ChangeUnitDialog, CreateUnitDialog } from './unit-dialogs';
import { usePeriod } from './use-period';
import type { Register } from './use-register';

interface PanelProps {
  readonly register: Register;
  readonly day: string;
}

export function CommitteesPanel({ register, day }: PanelProps): ReactNode {
  const { t } = useTranslation('administration');
  const { me, keeps } = useKeeper();
  const period = usePeriod(me.day);
  const [open, setOpen] = useState<UnitItem | 'new' | null>(null);
  const { landing, land } = useLanding();
  const close = (): void => {
    setOpen(null);
    land();
  };
  const committees = register.units.filter((unit) => unit.kind === 'committee' && holdsOn(unit, day));
  return (
    <RegisterPanel
      id="namnder"
      title={t('units.committees')}
      landing={landing}
      add={{
        verb: t('units.addCommittee'),
        onPress: () => {
          setOpen('new');
        },
      }}
    >
      {committees.length === 0 ? (
        <p className="muted">{t('units.noCommittees')}</p>
      ) : (
        <RegisterTable
          label={t('units.committees')}
          rows={committees}
          keyOf={({ id }) => id}
          columns={[
            { label: t('fields.name'), cell: ({ name }) => name },
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
      )}
      {open === 'new' && <CreateUnitDialog kind="committee" day={day} onClose={close} />}
      {open !== null && open !== 'new' && (
        <ChangeUnitDialog unit={open} nameOf={register.nameOf} onClose={close} />
      )}
    </RegisterPanel>
  );
}
