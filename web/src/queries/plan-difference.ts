import { queryOptions } from '@tanstack/react-query';
import type { PlanDifference } from '../../../src/contract/plan';
import { read } from '../api';
import { keys } from './keys';

/** What differs between two versions of a plan. Versions never change. */
export const planDifferenceQuery = (id: string, to: number, from?: number) =>
  queryOptions({
    queryKey: [...keys.dialogue(id), 'plan-difference', from ?? to - 1, to],
    queryFn: ({ signal }) =>
      read<PlanDifference>(`/dialogues/${id}/plans/${String(to)}/difference`, { from }, signal),
    staleTime: Infinity,
  });
