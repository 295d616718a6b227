import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../queries/me';
import { More } from '../ui/more';
import { PageHead } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { IncidentsLine } from './incidents-line';
import { StalledAnswer } from './stalled-answer';
import { StalledEmpty } from './stalled-empty';
import { StalledFilters } from './stalled-filters';
import { stalledQuery } from './stalled-query';
import { StalledTable } from './stalled-table';
import './stalled.css';

/** Who is waiting for whom, since when, and what can I do about it now? */
export function StalledPage(): ReactNode {
  const { t } = useTranslation('stalled');
  const search = useSearch({ from: '/stoppade' });
  const { data: me } = useSuspenseQuery(meQuery);
  const list = useInfiniteQuery(stalledQuery(search));
  const { data, error, isPlaceholderData, hasNextPage } = list;
  const items = data?.pages.flatMap((page) => page.items);
  const total = data?.pages.at(-1)?.total ?? 0;
  return (
    <>
      <PageHead
        title={t('title')}
        answer={
          items && !isPlaceholderData ? (
            <StalledAnswer items={items} total={total} more={hasNextPage} search={search} />
          ) : undefined
        }
      />
      <div className="stack">
        <StalledFilters search={search} />
        {error !== null && <Failure error={error} retry={() => void list.refetch()} />}
        {items === undefined && error === null && <Skeleton lines={10} />}
        {items !== undefined && (
          <div className="stack" aria-busy={isPlaceholderData}>
            <StalledTable items={items} today={me.day} empty={<StalledEmpty search={search} />} />
            {items.length > 0 && <More key={JSON.stringify(search)} list={list} />}
          </div>
        )}
        <IncidentsLine me={me} />
      </div>
    </>
  );
}
