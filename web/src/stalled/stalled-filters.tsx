import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { organisationQuery } from '../queries/organisation';
import { Filters, FilterSelect } from '../ui/filter';
import { isNarrowed, reasonWords, stalledSearch, type StalledSearch } from './stalled-search';
import { compareNames } from '../text/by-name';

/** What narrows the list stands in the address, which can be sent and gone back to. */
export function StalledFilters({ search }: { search: StalledSearch }): ReactNode {
  const { t } = useTranslation('stalled');
  const navigate = useNavigate();
  const units = useQuery(organisationQuery).data?.units ?? [];
  const change = (changed: Record<string, unknown>): void => {
    void navigate({
      to: '/stoppade',
      search: stalledSearch({ ...search, ...changed }),
      replace: true,
      resetScroll: false,
    });
  };
  const clear = (): void => {
    void navigate({ to: '/stoppade', search: {}, replace: true });
  };
  return (
    <Filters label={t('filters')} onClear={isNarrowed(search) ? clear : undefined}>
      <FilterSelect
        label={t('unit')}
        value={search.enhet}
        all={t('everyUnit')}
        options={units
          .map(({ id, name }) => ({ id, title: name }))
          .toSorted((one, other) => compareNames(one.title, other.title))}
        onChoose={(enhet) => {
          change({ enhet });
        }}
      />
      <FilterSelect
        label={t('reason')}
        value={search.varfor}
        all={t('everyReason')}
        options={reasonWords.map((id) => ({ id, title: t(`reasons.${id}`) }))}
        onChoose={(varfor) => {
          change({ varfor });
        }}
      />
    </Filters>
  );
}
