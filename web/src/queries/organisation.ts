import { queryOptions } from '@tanstack/react-query';
import type {
  AreaItem,
  OrganisationAt,
  PersonItem,
  TargetGroupItem,
} from '../../../src/contract/organisation';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from './keys';

/** It changes seldom, and a change is told over the live stream. */
const STALE = 300_000;

export const organisationQuery = queryOptions({
  queryKey: [...keys.organisation, 'units'],
  queryFn: ({ signal }) => read<OrganisationAt>('/organisation', {}, signal),
  staleTime: STALE,
});

export const areasQuery = queryOptions({
  queryKey: [...keys.organisation, 'areas'],
  queryFn: ({ signal }) => read<Page<AreaItem>>('/organisation/areas', { limit: 200 }, signal),
  staleTime: STALE,
});

export const targetGroupsQuery = queryOptions({
  queryKey: [...keys.organisation, 'target-groups'],
  queryFn: ({ signal }) => read<Page<TargetGroupItem>>('/organisation/target-groups', { limit: 200 }, signal),
  staleTime: STALE,
});

export const peopleQuery = (query: { q?: string; role?: string; unit?: string; limit?: number }) =>
  queryOptions({
    queryKey: [...keys.organisation, 'people', query],
    queryFn: ({ signal }) => read<Page<PersonItem>>('/organisation/people', { limit: 50, ...query }, signal),
    staleTime: STALE,
  });
