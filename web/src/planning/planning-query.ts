import { queryOptions } from '@tanstack/react-query';
import type { EarlierItem, OverlapItem, StatementItem } from '../../../src/contract/coordination';
import type { PopulationSummary } from '../../../src/contract/organisation';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from '../queries/keys';

export const earlierQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'earlier'],
    queryFn: ({ signal }) => read<Page<EarlierItem>>(`/dialogues/${id}/earlier`, { limit: 200 }, signal),
  });

export const overlapsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'overlaps'],
    queryFn: ({ signal }) => read<Page<OverlapItem>>(`/dialogues/${id}/overlaps`, { limit: 200 }, signal),
  });

export const statementsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'statements'],
    queryFn: ({ signal }) => read<Page<StatementItem>>(`/dialogues/${id}/statements`, { limit: 200 }, signal),
  });

export const populationQuery = (area: string) =>
  queryOptions({
    queryKey: [...keys.organisation, 'population', area],
    queryFn: ({ signal }) => read<PopulationSummary>('/organisation/population', { area }, signal),
    staleTime: 300_000,
  });
