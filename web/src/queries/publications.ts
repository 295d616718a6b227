import { queryOptions } from '@tanstack/react-query';
import type { Page } from '../../../src/contract/page';
import type { PublicationItem } from '../../../src/contract/result';
import { read } from '../api';
import { keys } from './keys';

/** What has become public, newest first. */
export const publicationsQuery = (id: string, kind: PublicationItem['kind']) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'publications', kind],
    queryFn: ({ signal }) =>
      read<Page<PublicationItem>>(`/dialogues/${id}/publications`, { kind, limit: 200 }, signal),
  });
