import { queryOptions } from '@tanstack/react-query';
import type { OverlapItem, StatementItem } from '../../../src/contract/coordination';
import type { Page } from '../../../src/contract/page';
import type { PlanDifference } from '../../../src/contract/plan';
import { read } from '../api';
import { keys } from '../queries/keys';

/** As many as a list takes at once: there are not so many administrations, nor so many dialogues at a time. */
const MOST = 200;

export const statementsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'statements'],
    queryFn: ({ signal }) =>
      read<Page<StatementItem>>(`/dialogues/${id}/statements`, { limit: MOST }, signal),
  });

export const overlapsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'overlaps'],
    queryFn: ({ signal }) => read<Page<OverlapItem>>(`/dialogues/${id}/overlaps`, { limit: MOST }, signal),
  });

export const differenceQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'difference', from, to],
    queryFn: ({ signal }) =>
      read<PlanDifference>(`/dialogues/${id}/plans/${String(to)}/difference`, { from }, signal),
    staleTime: Infinity,
  });
