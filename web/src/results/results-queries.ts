import { queryOptions } from '@tanstack/react-query';
import type { Conclusion } from '../../../src/contract/analysis';
import type { Page } from '../../../src/contract/page';
import type { CommitteeDecisionItem, PublicationDetail } from '../../../src/contract/result';
import type { z } from 'zod';
import type { reception } from '../../../src/contract/result';
import { read } from '../api';
import { keys } from '../queries/keys';

export const publicationQuery = (dialogue: string, id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(dialogue), 'publication', id],
    queryFn: ({ signal }) => read<PublicationDetail>(`/publications/${id}`, {}, signal),
  });

export type ReceptionItem = z.output<typeof reception>;

export const receptionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'receptions'],
    queryFn: ({ signal }) => read<Page<ReceptionItem>>(`/dialogues/${id}/receptions`, { limit: 200 }, signal),
  });

export const decisionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'decisions'],
    queryFn: ({ signal }) =>
      read<Page<CommitteeDecisionItem>>(
        `/dialogues/${id}/decisions`,
        { kind: 'decision', limit: 200 },
        signal,
      ),
  });

export const conclusionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'conclusions-in-force'],
    queryFn: ({ signal }) => read<Page<Conclusion>>(`/dialogues/${id}/conclusions`, { limit: 200 }, signal),
  });
