import { z } from 'zod';
import { named } from './dialogue';
import { faultWords } from './fault-words';
import { date, versionNumber } from './fields';
import { page } from './page';
import { planChanges } from './records/planning';

export const planVersion = z.object({
  version: z.int(),
  hash: z.string(),
  question: z.string(),
  influenceLevel: z.int().nullable(),
  periodFrom: date,
  periodTo: date,
  /** Fields other answers may rest on that differ from the version before. */
  changed: z.array(z.string()),
  author: named,
  at: z.iso.datetime(),
});
export type PlanVersion = z.output<typeof planVersion>;
export const planVersionPage = page(planVersion);

export const planVersionDetail = planVersion.extend({
  purpose: z.string(),
  areas: z.array(named),
  groups: z.array(named),
  deciding: named.nullable(),
  content: z.unknown(),
});
export type PlanVersionDetail = z.output<typeof planVersionDetail>;

/** Compared with the version before, unless it says with which. */
export const differenceQuery = z.strictObject({ from: versionNumber.optional() });
export type DifferenceQuery = z.output<typeof differenceQuery>;

export const planDifference = z.object({
  from: z.int(),
  to: z.int(),
  /** Fields other answers may rest on. */
  changed: z.array(z.string()),
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.unknown(),
      after: z.unknown(),
      added: z.array(z.unknown()).optional(),
      removed: z.array(z.unknown()).optional(),
    }),
  ),
});
export type PlanDifference = z.output<typeof planDifference>;

/** `seenPlan`: the hash of the version the change was made to; another one in force is a refusal. */
export const changePlan = z.strictObject({
  seenPlan: z.string().regex(/^[0-9a-f]{64}$/, faultWords.planHash),
  changes: planChanges,
});
export type ChangePlan = z.output<typeof changePlan>;
