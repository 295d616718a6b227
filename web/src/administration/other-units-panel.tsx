import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Status } from '../ui/status';
import { standOn } from './holds-on';
import { useKeeper } from './keeper-note';
import { RegisterList } from './register-list';
import { ChangeUnitDialog } from './unit-dialogs';
import { usePeriod } from './use-period';
import type { OnDay } from './use-register';

/** What has ended by the day, or has not begun: it may be read, renamed and given another last day. */
export function OtherUnitsPanel({ register: { units, nameOf }, day }: OnDay): ReactNode {
  const { t } = useTranslation('administration');
  const period = usePeriod(useKeeper().me.day);
  const others = units.filter((unit) => standOn(unit, day) !== 'now');
  if (others.length === 0) return null;
  return (
    <RegisterList
      id="ovriga"
      title={t('units.others')}
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
      change={{
        verb: t('change'),
        of: ({ name }) => name,
        dialog: (unit, close) => <ChangeUnitDialog unit={unit} nameOf={nameOf} onClose={close} />,
      }}
    />
  );
}
