import { queryOptions } from '@tanstack/react-query';
import type { RecordDetail, RecordSummary } from '../../../src/contract/dialogue-history';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from './keys';

export interface RecordOf<Content> extends Omit<RecordDetail, 'content'> {
  readonly content: Content;
}

/** The newest record of each task of a kind, with what it says: a task answered again has several. */
export const recordContentsQuery = <Content>(id: string, kind: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'record-contents', kind],
    queryFn: async ({ signal }): Promise<readonly RecordOf<Content>[]> => {
      const { items } = await read<Page<RecordSummary>>(
        `/dialogues/${id}/records`,
        { kind, limit: 200 },
        signal,
      );
      const newest = new Map(items.map((record) => [record.task ?? record.id, record.id]));
      return Promise.all(
        [...newest.values()].map((record) =>
          read<RecordOf<Content>>(`/dialogues/${id}/records/${record}`, {}, signal),
        ),
      );
    },
  });
