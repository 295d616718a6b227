import { infiniteQueryOptions, useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import type { Coding } from '../../../src/contract/analysis';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from '../queries/keys';

/** By contribution, so that they come in step with the list of contributions. */
const codingsQuery = (id: string, theme: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...keys.dialogue(id), 'codings', theme ?? 'all'],
    queryFn: ({ pageParam, signal }) =>
      read<Page<Coding>>(`/dialogues/${id}/codings`, { theme, cursor: pageParam, limit: 200 }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });

export type CodingsOf = ReadonlyMap<string, readonly Coding[]>;

/** The passages of the contributions up to a number: those on screen. */
export function useCodings(id: string, theme: string | undefined, upTo: number): CodingsOf {
  const { data, hasNextPage, isFetching, fetchNextPage } = useInfiniteQuery(codingsQuery(id, theme));
  const codings = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const lacks = hasNextPage && (codings.at(-1)?.contribution.number ?? 0) <= upTo;
  useEffect(() => {
    if (lacks && !isFetching) void fetchNextPage();
  }, [lacks, isFetching, fetchNextPage]);
  return useMemo(() => byContribution(codings), [codings]);
}

function byContribution(codings: readonly Coding[]): CodingsOf {
  const grouped = new Map<string, Coding[]>();
  for (const coding of codings) {
    const { id } = coding.contribution;
    grouped.set(id, [...(grouped.get(id) ?? []), coding]);
  }
  return grouped;
}
