import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsOn } from './holds-on';
import { useKeeper } from './keeper-note';
import { RegisterList } from './register-list';
import { ChangeUnitDialog, CreateUnitDialog } from './unit-dialogs';
import { usePeriod } from './use-period';
import type { OnDay } from './use-register';

export function CommitteesPanel({ register: { units, nameOf }, day }: OnDay): ReactNode {
  const { t } = useTranslation('administration');
  const period = usePeriod(useKeeper().me.day);
  return (
    <RegisterList
      id="namnder"
      title={t('units.committees')}
      none={t('units.noCommittees')}
      rows={units.filter((unit) => unit.kind === 'committee' && holdsOn(unit, day))}
      keyOf={({ id }) => id}
      columns={[
        { label: t('fields.name'), cell: ({ name }) => name },
        { label: t('fields.period'), cell: period },
      ]}
      add={{
        verb: t('units.addCommittee'),
        dialog: (close) => <CreateUnitDialog kind="committee" day={day} onClose={close} />,
      }}
      change={{
        verb: t('change'),
        of: ({ name }) => name,
        dialog: (unit, close) => <ChangeUnitDialog unit={unit} nameOf={nameOf} onClose={close} />,
      }}
    />
  );
}
