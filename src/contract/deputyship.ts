import { z } from 'zod';
import { date, inOrder, personId, unitId } from './fields';
import { page, pageQuery } from './page';
import { role } from './role-assignment';

export const deputyshipQuery = pageQuery.extend({
  /** Somebody else's, for the coordinator. Default: mine, whether I am away or stand in. */
  person: personId.optional(),
  /** Everybody's, for the coordinator. */
  whose: z.enum(['mine', 'all']).default('mine'),
});
export type DeputyshipQuery = z.output<typeof deputyshipQuery>;

export const createDeputyship = z
  .strictObject({
    deputy: personId,
    /** Whom the deputy acts for. Default: the one who asks; only the coordinator names another. */
    principal: personId.optional(),
    /** Which of the principal's roles. Default: all of them. */
    role: role.optional(),
    /** In which unit. Default: in all of them. */
    unit: unitId.optional(),
    validFrom: date,
    validTo: date,
  })
  .superRefine(inOrder('validFrom', 'validTo'));
export type CreateDeputyship = z.output<typeof createDeputyship>;

export const deputyshipItem = z.object({
  id: z.uuid(),
  principal: z.object({ id: z.string(), name: z.string() }),
  deputy: z.object({ id: z.string(), name: z.string() }),
  role: z.string().nullable(),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  validFrom: date,
  validTo: date,
  revokedAt: z.iso.datetime().nullable(),
});
export type DeputyshipItem = z.output<typeof deputyshipItem>;
export const deputyshipPage = page(deputyshipItem);
