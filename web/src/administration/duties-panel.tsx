import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ResponsibilityItem } from '../../../src/contract/unit';
import { CreateResponsibilityDialog } from './duty-dialogs';
import { holdsOn } from './holds-on';
import { useKeeper } from './keeper-note';
import { LastDayDialog } from './last-day-dialog';
import { RegisterList } from './register-list';
import { usePeriod } from './use-period';
import type { OnDay } from './use-register';
import { compareNames } from '../text/by-name';

/** Who must be asked when a dialogue concerns whom and where. */
export function DutiesPanel({ register: { responsibilities, nameOf }, day }: OnDay): ReactNode {
  const { t } = useTranslation('administration');
  const period = usePeriod(useKeeper().me.day);
  const said = ({ unit, targetGroup, area }: ResponsibilityItem): string =>
    t('responsibilities.said', {
      unit: nameOf(unit),
      what: [targetGroup, area].flatMap((id) => (id === null ? [] : [nameOf(id)])).join(', '),
    });
  return (
    <RegisterList
      id="ansvar"
      title={t('responsibilities.title')}
      lead={t('responsibilities.lead')}
      none={t('responsibilities.none')}
      rows={responsibilities
        .filter((one) => holdsOn(one, day))
        .sort((a, b) => compareNames(nameOf(a.unit), nameOf(b.unit)))}
      keyOf={({ id }) => id}
      columns={[
        { label: t('fields.unit'), cell: ({ unit }) => nameOf(unit) },
        {
          label: t('fields.targetGroup'),
          cell: ({ targetGroup }) => (targetGroup === null ? t('all') : nameOf(targetGroup)),
        },
        { label: t('fields.area'), cell: ({ area }) => (area === null ? t('everywhere') : nameOf(area)) },
        { label: t('fields.period'), cell: period },
      ]}
      add={{
        verb: t('responsibilities.add'),
        dialog: (close) => <CreateResponsibilityDialog day={day} onClose={close} />,
      }}
      change={{
        verb: t('fields.lastDay'),
        of: said,
        dialog: (one, close) => (
          <LastDayDialog
            title={t('responsibilities.end')}
            what={said(one)}
            read={one}
            path={`/organisation/responsibilities/${one.id}`}
            onClose={close}
          />
        ),
      }}
    />
  );
}
