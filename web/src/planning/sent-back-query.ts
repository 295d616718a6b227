import { queryOptions } from '@tanstack/react-query';
import type { TimelineItem } from '../../../src/contract/dialogue-history';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from '../queries/keys';

export interface SentBack {
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

/** Outcomes that begin planning again. */
const back = new Set(['referred-back', 'revise', 'change']);

/** The last answer that sent the dialogue back to its planning, with its reason; null: none has. */
export const sentBackQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'sent-back'],
    queryFn: async ({ signal }): Promise<SentBack | null> => {
      const { items } = await read<Page<TimelineItem>>(`/dialogues/${id}/timeline`, { limit: 200 }, signal);
      const found = items.findLast(
        ({ sentence: { key, params } }) =>
          key === 'timeline.task-settled' && back.has(String(params['outcome'])),
      );
      if (found === undefined) return null;
      const { reason } = found.sentence.params as { reason?: string | null };
      return { reason: reason ?? '', by: found.by, at: found.at };
    },
  });
