import { queryOptions } from '@tanstack/react-query';
import type {
  AreaItem,
  OrganisationAt,
  PersonItem,
  TargetGroupItem,
} from '../../../src/contract/organisation';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { byName } from '../text/by-name';
import { inTree } from './area-order';
import { everyPage } from './every-page';
import { keys } from './keys';

/** It changes seldom, and a change is told over the live stream. */
const STALE = 300_000;

export const organisationQuery = queryOptions({
  queryKey: [...keys.organisation, 'units'],
  queryFn: ({ signal }) => read<OrganisationAt>('/organisation', {}, signal),
  select: (organisation): OrganisationAt => ({
    ...organisation,
    units: organisation.units.toSorted(byName),
  }),
  staleTime: STALE,
});

/** The whole of a register, with what has ended and what is to come where it is dated. */
export const registerQuery = <Item>(name: string) =>
  queryOptions({
    queryKey: [...keys.organisation, 'register', name],
    queryFn: ({ signal }) => everyPage<Item>(`/organisation/${name}`, {}, signal),
    staleTime: STALE,
  });

export const areasQuery = queryOptions({ ...registerQuery<AreaItem>('areas'), select: inTree });
export const targetGroupsQuery = queryOptions({
  ...registerQuery<TargetGroupItem>('target-groups'),
  select: (groups): readonly TargetGroupItem[] => groups.toSorted(byName),
});

interface PeopleAsked {
  readonly id?: string;
  readonly q?: string;
  readonly role?: string;
  readonly unit?: string;
  /** Also those who have left. Left out: those who may sign in. */
  readonly active?: 'all';
  readonly limit?: number;
}

export const peopleQuery = (query: PeopleAsked) =>
  queryOptions({
    queryKey: [...keys.organisation, 'people', query],
    queryFn: ({ signal }) => read<Page<PersonItem>>('/organisation/people', { limit: 50, ...query }, signal),
    staleTime: STALE,
  });
