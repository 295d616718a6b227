import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Conclusion, Evidence, Theme } from '../../../src/contract/analysis';
import type {
  ContributionCounts,
  ContributionDetail,
  ContributionItem,
} from '../../../src/contract/contribution';
import type { DataSetItem } from '../../../src/contract/data-set';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from './keys';

/** As many as a list takes at once. */
const MOST = 200;

export const dataSetsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'data-sets'],
    queryFn: ({ signal }) => read<Page<DataSetItem>>(`/dialogues/${id}/data-sets`, { limit: MOST }, signal),
  });

export const themesQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'themes'],
    queryFn: ({ signal }) => read<Page<Theme>>(`/dialogues/${id}/themes`, { limit: MOST }, signal),
  });

export const contributionCountsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'contributions', 'counts'],
    queryFn: ({ signal }) => read<ContributionCounts>(`/dialogues/${id}/contributions/counts`, {}, signal),
  });

/** What a list of contributions is narrowed by, as the API names it. */
export interface ContributionNarrowing {
  readonly q?: string;
  readonly theme?: string;
  readonly dataSet?: string;
  readonly channel?: string;
  readonly uncoded?: boolean;
  readonly unpublished?: boolean;
  readonly late?: boolean;
}

/** Some at a time, in the order they came. */
export const contributionsQuery = (id: string, narrowing: ContributionNarrowing, limit = 50) =>
  infiniteQueryOptions({
    queryKey: [...keys.dialogue(id), 'contributions', 'list', narrowing, limit],
    queryFn: ({ pageParam, signal }) =>
      read<Page<ContributionItem>>(
        `/dialogues/${id}/contributions`,
        { ...narrowing, cursor: pageParam, limit },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export const contributionQuery = (id: string, contribution: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'contribution', contribution],
    queryFn: ({ signal }) => read<ContributionDetail>(`/contributions/${contribution}`, {}, signal),
  });

/** Of the round in force, unless another is asked for. */
export const conclusionsQuery = (id: string, version?: number) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'conclusions', version ?? 'in-force'],
    queryFn: ({ signal }) =>
      read<Page<Conclusion>>(`/dialogues/${id}/conclusions`, { version, limit: MOST }, signal),
  });

/** What a conclusion rests on, some at a time. */
export const evidenceQuery = (id: string, conclusion: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.dialogue(id), 'conclusions', conclusion, 'evidence'],
    queryFn: ({ pageParam, signal }) =>
      read<Page<Evidence>>(
        `/conclusions/${conclusion}/contributions`,
        { cursor: pageParam, limit: 20 },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
