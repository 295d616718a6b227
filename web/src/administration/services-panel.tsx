import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ServiceItem } from '../../../src/contract/unit';
import { CreateServiceDialog } from './duty-dialogs';
import { holdsOn } from './holds-on';
import { useKeeper } from './keeper-note';
import { LastDayDialog } from './last-day-dialog';
import { RegisterList } from './register-list';
import { usePeriod } from './use-period';
import type { OnDay } from './use-register';
import { compareNames } from '../text/by-name';

const pathOf = ({ committee, administration, validFrom }: ServiceItem): string =>
  `/organisation/services/${committee}/${administration}/${validFrom}`;

/** Which administration serves which committee. */
export function ServicesPanel({ register: { services, nameOf }, day }: OnDay): ReactNode {
  const { t } = useTranslation('administration');
  const period = usePeriod(useKeeper().me.day);
  const said = ({ committee, administration }: ServiceItem): string =>
    t('services.said', { committee: nameOf(committee), administration: nameOf(administration) });
  return (
    <RegisterList
      id="svarar-for"
      title={t('services.title')}
      none={t('services.none')}
      rows={services
        .filter((one) => holdsOn(one, day))
        .sort((a, b) => compareNames(nameOf(a.committee), nameOf(b.committee)))}
      keyOf={pathOf}
      columns={[
        { label: t('kinds.committee'), cell: ({ committee }) => nameOf(committee) },
        { label: t('kinds.administration'), cell: ({ administration }) => nameOf(administration) },
        { label: t('fields.period'), cell: period },
      ]}
      add={{
        verb: t('services.add'),
        dialog: (close) => <CreateServiceDialog day={day} onClose={close} />,
      }}
      change={{
        verb: t('fields.lastDay'),
        of: said,
        dialog: (one, close) => (
          <LastDayDialog
            title={t('services.end')}
            what={said(one)}
            read={one}
            path={pathOf(one)}
            onClose={close}
          />
        ),
      }}
    />
  );
}
