import { queryOptions } from '@tanstack/react-query';
import type { DialogueSummary } from '../../../src/contract/dialogue';
import type { Page } from '../../../src/contract/page';
import type { TaskItem } from '../../../src/contract/task';
import { read } from '../api';
import { keys } from '../queries/keys';

const LIMIT = 6;

/** Dialogues by words of title and question, or by number. */
export const foundDialogues = (q: string) =>
  queryOptions({
    queryKey: [...keys.work, 'command', 'dialogues', q],
    queryFn: ({ signal }) => read<Page<DialogueSummary>>('/dialogues', { q, limit: LIMIT }, signal),
    enabled: q !== '',
  });

/** My tasks in such dialogues; without words, those due first. */
export const foundTasks = (q: string) =>
  queryOptions({
    queryKey: [...keys.work, 'command', 'tasks', q],
    queryFn: ({ signal }) => read<Page<TaskItem>>('/tasks/mine', { q, limit: LIMIT }, signal),
  });
