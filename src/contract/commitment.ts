import { z } from 'zod';
import { named } from './dialogue';
import { date, unitId } from './fields';
import { page, pageQuery } from './page';

const statuses = z.enum(['promised', 'fulfilled', 'ongoing', 'late', 'dropped']);
const truth = z.enum(['true', 'false']).transform((value) => value === 'true');

export const commitmentQuery = pageQuery.extend({
  status: statuses.optional(),
  owner: unitId.optional(),
  /** Past its date and neither fulfilled nor dropped. */
  overdue: truth.optional(),
});
export type CommitmentQuery = z.output<typeof commitmentQuery>;

export const commitmentItem = z.object({
  id: z.uuid(),
  dialogue: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  what: z.string(),
  owner: named,
  due: date,
  overdue: z.boolean(),
  status: statuses,
  decision: z.object({ id: z.uuid(), committee: named, decidedOn: date, section: z.string() }),
  reviews: z.array(
    z.object({
      /** Months after the decision. */
      months: z.int(),
      outcome: z.string(),
      evidence: z.string().nullable(),
      newDate: date.nullable(),
      author: named,
      at: z.iso.datetime(),
    }),
  ),
  /** When it is looked at next; null when nobody will. */
  nextReview: date.nullable(),
});
export type CommitmentItem = z.output<typeof commitmentItem>;
export const commitmentPage = page(commitmentItem);
