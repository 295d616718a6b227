import { queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { processGraph, RecordDetail, RecordSummary } from '../../../src/contract/dialogue-history';
import type { Page } from '../../../src/contract/page';
import type { PlanVersion, PlanVersionDetail } from '../../../src/contract/plan';
import type { PossibleActs } from '../../../src/contract/task';
import { read } from '../api';
import { keys } from './keys';

export type ProcessGraph = z.output<typeof processGraph>;

export const dialogueQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'detail'],
    queryFn: ({ signal }) => read<DialogueDetail>(`/dialogues/${id}`, {}, signal),
  });

export const graphQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'graph'],
    queryFn: ({ signal }) => read<ProcessGraph>(`/dialogues/${id}/graph`, {}, signal),
  });

/** What this person may do now, and for the rest why not. */
export const possibleActsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'acts'],
    queryFn: ({ signal }) => read<PossibleActs>(`/dialogues/${id}/acts`, {}, signal),
  });

export const planVersionsQuery = (id: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'plans'],
    queryFn: ({ signal }) => read<Page<PlanVersion>>(`/dialogues/${id}/plans`, { limit: 200 }, signal),
  });

export const planVersionQuery = (id: string, version: number) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'plans', version],
    queryFn: ({ signal }) => read<PlanVersionDetail>(`/dialogues/${id}/plans/${String(version)}`, {}, signal),
  });

/** Records of a kind, newest last; each with its content only when asked for by id. */
export const recordsQuery = (id: string, kind: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'records', kind],
    queryFn: ({ signal }) =>
      read<Page<RecordSummary>>(`/dialogues/${id}/records`, { kind, limit: 200 }, signal),
  });

export const recordQuery = (id: string, record: string) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'record', record],
    queryFn: ({ signal }) => read<RecordDetail>(`/dialogues/${id}/records/${record}`, {}, signal),
    staleTime: Infinity,
  });
