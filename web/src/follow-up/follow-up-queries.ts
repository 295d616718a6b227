import { queryOptions } from '@tanstack/react-query';
import type { CommitmentItem } from '../../../src/contract/commitment';
import type { DialogueSummary } from '../../../src/contract/dialogue';
import type { EvaluationOfDialogue, Lesson } from '../../../src/contract/evaluation';
import type { Page } from '../../../src/contract/page';
import { read } from '../api';
import { keys } from '../queries/keys';

/** Null: not evaluated yet. Missing is missing, never zero. */
export const evaluationQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'evaluation'],
    queryFn: async ({ signal }) =>
      (await read<EvaluationOfDialogue>(`/dialogues/${id}/evaluation`, {}, signal)).evaluation,
  });

export const commitmentsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'commitments'],
    queryFn: ({ signal }) =>
      read<Page<CommitmentItem>>(`/dialogues/${id}/commitments`, { limit: 200 }, signal),
  });

export const lessonsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'lessons'],
    queryFn: ({ signal }) => read<Page<Lesson>>('/lessons', { dialogue: id, limit: 200 }, signal),
  });

/** The occurrences of a concept. */
export const occurrencesQuery = (concept: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(concept), 'occurrences'],
    queryFn: ({ signal }) => read<Page<DialogueSummary>>('/dialogues', { concept, limit: 200 }, signal),
  });
