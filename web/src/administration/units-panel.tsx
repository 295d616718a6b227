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

/** Each administration, and under it the units that belong to it. */
function inTree(units: readonly UnitItem[]): readonly UnitItem[] {
  const administrations = units.filter(({ kind }) => kind === 'administration');
  const known = new Set(administrations.map(({ id }) => id));
  const under = units.filter(({ kind }) => kind === 'unit');
  return [
    ...administrations.flatMap((one) => [one, ...under.filter(({ parent }) => parent === one.id)]),
    ...under.filter(({ parent }) => parent === null || !known.has(parent)),
  ];
}

export function UnitsPanel({ register, day }: PanelProps): ReactNode {
  const { t } = useTranslation('administration');
  const { me, keeps } = useKeeper();
  const period = usePeriod(me.day);
  const [open, setOpen] = useState<UnitItem | 'new' | null>(null);
  const { landing, land } = useLanding();
  const close = (): void => {
    setOpen(null);
    land();
  };
  const units = inTree(register.units.filter((unit) => unit.kind !== 'committee' && holdsOn(unit, day)));
  return (
    <RegisterPanel
      id="enheter"
      title={t('units.units')}
      landing={landing}
      add={{
        verb: t('units.addUnit'),
        onPress: () => {
          setOpen('new');
        },
      }}
    >
      {units.length === 0 ? (
        <p className="muted">{t('units.noUnits')}</p>
      ) : (
        <RegisterTable
          label={t('units.units')}
          rows={units}
          keyOf={({ id }) => id}
          classOf={({ kind }) => (kind === 'unit' ? 'under' : undefined)}
          columns={[
            { label: t('fields.name'), cell: ({ name }) => name },
            { label: t('fields.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
            {
              label: t('fields.parent'),
              cell: ({ parent }) => (parent === null ? '–' : register.nameOf(parent)),
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
      )}
      {open === 'new' && <CreateUnitDialog kind="unit" day={day} onClose={close} />}
      {open !== null && open !== 'new' && (
        <ChangeUnitDialog unit={open} nameOf={register.nameOf} onClose={close} />
      )}
    </RegisterPanel>
  );
}
