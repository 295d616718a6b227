import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Incident, StalledPage } from '../../../src/contract/monitoring';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from '../queries/keys';
import { askingFor, type StalledSearch } from './stalled-search';

/** What should have been answered first comes first, some at a time. */
export function stalledQuery(search: StalledSearch) {
  const asked = askingFor(search);
  return infiniteQueryOptions({
    queryKey: [...keys.work, 'stalled', asked],
    queryFn: ({ pageParam, signal }) =>
      read<StalledPage>('/stalled', { ...asked, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

/** Whether there is any at all. */
export const anyIncidentQuery = queryOptions({
  queryKey: [...keys.work, 'incidents', 'any'],
  queryFn: ({ signal }) => read<Page<Incident>>('/incidents', { limit: 1 }, signal),
});
