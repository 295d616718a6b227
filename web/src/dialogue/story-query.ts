import { queryOptions, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { TimelineItem } from '../../../src/contract/dialogue-history';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from '../queries/keys';
import { storyOf, type Story } from './story';

const keyOf = (id: string): readonly unknown[] => [...keys.dialogue(id), 'timeline'];

/** Everything that has happened. What has happened never changes: only what came after is read anew. */
const timelineQuery = (id: string, client: QueryClient) =>
  queryOptions({
    queryKey: keyOf(id),
    queryFn: ({ signal }) =>
      readOn(id, client.getQueryData<readonly TimelineItem[]>(keyOf(id)) ?? [], signal),
    structuralSharing: false,
  });

async function readOn(
  id: string,
  known: readonly TimelineItem[],
  signal: AbortSignal,
): Promise<readonly TimelineItem[]> {
  let items = known;
  let cursor: string | null = null;
  do {
    const from: Readonly<Record<string, string | number>> =
      cursor === null ? { after: items.at(-1)?.sequence ?? 0 } : { cursor };
    const page: Page<TimelineItem> = await read(`/dialogues/${id}/timeline`, { ...from, limit: 200 }, signal);
    if (page.items.length > 0) items = [...items, ...page.items];
    cursor = page.next;
  } while (cursor !== null);
  return items;
}

export interface ToldStory {
  /** Undefined: not read yet. */
  readonly story: Story | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

export function useStory(id: string): ToldStory {
  const client = useQueryClient();
  const { data, error, refetch } = useQuery(timelineQuery(id, client));
  const story = useMemo(() => data && storyOf(data), [data]);
  return { story, error, retry: () => void refetch() };
}
