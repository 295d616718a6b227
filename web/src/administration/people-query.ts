import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { PersonItem } from '../../../src/contract/organisation';
import type { Page } from '../../../src/contract/page';
import type { PersonRecord } from '../../../src/contract/person';
import { read, type Query } from '../api';
import { keys } from '../queries/keys';
import type { PeopleSearch, ShownPeople } from './search';

const asked: Readonly<Record<ShownPeople, Query>> = {
  aktiva: {},
  'utan-roll': { roles: 'none' },
  slutat: { active: 'no' },
  alla: { active: 'all' },
};

const SOME = 50;

export const peopleListQuery = ({ q, roll, enhet, visa = 'aktiva' }: PeopleSearch) => {
  const narrowing = { q, role: roll, unit: enhet, ...asked[visa] };
  return infiniteQueryOptions({
    queryKey: [...keys.organisation, 'people', 'list', narrowing],
    queryFn: ({ pageParam, signal }) =>
      read<Page<PersonItem>>(
        '/organisation/people',
        { ...narrowing, cursor: pageParam, limit: SOME },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: (before) => before,
  });
};

/** With what is needed to change it: the coordinator alone reads it. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.organisation, 'people', 'one', id],
    queryFn: ({ signal }) => read<PersonRecord>(`/organisation/people/${encodeURIComponent(id)}`, {}, signal),
  });
