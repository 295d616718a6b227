import { queryOptions } from '@tanstack/react-query';
import type { TimelineItem } from '../../../src/contract/dialogue-history';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from '../queries/keys';

const ends = new Set(['timeline.task-settled', 'timeline.task-voided', 'timeline.task-skipped']);

/** The last thing that took a task from those who wait; null: it has never been asked. `after`: a sequence it came after. */
export const taskEndQuery = (id: string, key: string, after: number) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'task-end', key, after],
    queryFn: async ({ signal }) => {
      const all = await timelineAfter(id, after, signal);
      return (
        all.findLast(({ sentence }) => ends.has(sentence.key) && sentence.params['task'] === key) ?? null
      );
    },
  });

async function timelineAfter(
  id: string,
  after: number,
  signal: AbortSignal,
): Promise<readonly TimelineItem[]> {
  const items: TimelineItem[] = [];
  let cursor: string | null = null;
  do {
    const query: Record<string, string | number | null> =
      cursor === null ? { after, limit: 200 } : { after, cursor, limit: 200 };
    const page: Page<TimelineItem> = await read(`/dialogues/${id}/timeline`, query, signal);
    items.push(...page.items);
    cursor = page.next;
  } while (cursor !== null);
  return items;
}
