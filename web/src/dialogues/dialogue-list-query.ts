import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import type { DialogueSummary } from '../../../src/contract/dialogue';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from '../queries/keys';
import { askingFor, type DialogueListSearch } from './dialogue-list-search';

/** The last begun first, some at a time. What is on screen stays until what was asked for instead has come. */
export function dialogueListQuery(search: DialogueListSearch) {
  const asked = askingFor(search);
  return infiniteQueryOptions({
    queryKey: [...keys.work, 'dialogues', asked],
    queryFn: ({ pageParam, signal }) =>
      read<Page<DialogueSummary>>('/dialogues', { ...asked, cursor: pageParam, limit: 50 }, signal),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}
