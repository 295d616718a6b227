import { useQueries, useQueryClient, type UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import type { Asking } from './queue-search';
import { pageQuery, startsOf, type TaskPage } from './task-pages';

interface Held {
  readonly pages: readonly (TaskPage | undefined)[];
  readonly error: Error | null;
  readonly isFetching: boolean;
  readonly refetch: () => void;
}

const held = (answers: readonly UseQueryResult<TaskPage>[]): Held => ({
  pages: answers.map(({ data }) => data),
  error: answers.find(({ data, error }) => data === undefined && error)?.error ?? null,
  isFetching: answers.some(({ isFetching }) => isFetching),
  refetch: () => {
    for (const answer of answers) if (answer.error) void answer.refetch();
  },
});

interface Stretches extends Held {
  /** More follow. */
  readonly more: boolean;
  /** Called with the first and the last stretch on screen. */
  readonly look: (first: number, last: number) => void;
}

/**
 * A list of any length, in stretches. Only those on screen and their neighbours are kept true; the others are read anew
 * when they come near.
 */
export function useTaskPages(asking: Asking): Stretches {
  const client = useQueryClient();
  const [near, setNear] = useState({ first: 0, last: 0 });
  const [length, setLength] = useState(2);
  const starts = startsOf(client, asking, length);
  const all = useQueries({
    queries: starts.map((from, at) => ({
      ...pageQuery(client, asking, from),
      enabled: at >= near.first - 1 && at <= near.last + 1,
    })),
    combine: held,
  });
  const look = (first: number, last: number): void => {
    if (first !== near.first || last !== near.last) setNear({ first, last });
    if (last + 2 > length) setLength(last + 2);
  };
  const last = all.pages.at(-1);
  return { ...all, more: last?.next !== null, look };
}
