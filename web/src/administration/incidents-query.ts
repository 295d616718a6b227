import { infiniteQueryOptions } from '@tanstack/react-query';
import type { Incident } from '../../../src/contract/monitoring';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from '../queries/keys';

const SOME = 25;

/** Oldest first. What happens in dialogues may mend them: read anew with the lists of work. */
export const incidentsQuery = (kind?: Incident['kind']) =>
  infiniteQueryOptions({
    queryKey: [...keys.work, 'incidents', kind ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      read<Page<Incident>>('/incidents', { kind, cursor: pageParam, limit: SOME }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
