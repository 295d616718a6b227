import { useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { wholePlan } from '../../../src/contract/records/planning';
import { planVersionQuery } from './dialogue';

export type PlanContent = Partial<z.output<typeof wholePlan>>;

/** The plan in force; undefined until it is known, or when there is none. */
export function usePlanContent({ id, plan }: Pick<DialogueDetail, 'id' | 'plan'>): PlanContent | undefined {
  const { data } = useQuery({ ...planVersionQuery(id, plan?.version ?? 0), enabled: plan !== null });
  return data?.content as PlanContent | undefined;
}
