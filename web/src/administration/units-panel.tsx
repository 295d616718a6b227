import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitItem } from '../../../src/contract/unit';
import { holdsOn } from './holds-on';
import { useKeeper } from './keeper-note';
import { RegisterList } from './register-list';
import { ChangeUnitDialog, CreateUnitDialog } from './unit-dialogs';
import { usePeriod } from './use-period';
import type { OnDay } from './use-register';

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

export function UnitsPanel({ register: { units, nameOf }, day }: OnDay): ReactNode {
  const { t } = useTranslation('administration');
  const period = usePeriod(useKeeper().me.day);
  return (
    <RegisterList
      id="enheter"
      title={t('units.units')}
      none={t('units.noUnits')}
      rows={inTree(units.filter((unit) => unit.kind !== 'committee' && holdsOn(unit, day)))}
      keyOf={({ id }) => id}
      classOf={({ kind }) => (kind === 'unit' ? 'under' : undefined)}
      columns={[
        { label: t('fields.name'), cell: ({ name }) => name },
        { label: t('fields.kind'), cell: ({ kind }) => t(`kinds.${kind}`) },
        { label: t('fields.parent'), cell: ({ parent }) => (parent === null ? '–' : nameOf(parent)) },
        { label: t('fields.period'), cell: period },
      ]}
      add={{
        verb: t('units.addUnit'),
        dialog: (close) => <CreateUnitDialog kind="unit" day={day} onClose={close} />,
      }}
      change={{
        verb: t('change'),
        of: ({ name }) => name,
        dialog: (unit, close) => <ChangeUnitDialog unit={unit} nameOf={nameOf} onClose={close} />,
      }}
    />
  );
}
