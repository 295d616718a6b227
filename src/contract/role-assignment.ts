import { z } from 'zod';
import { roles, type Role } from '../domain/lifecycle/role';
import { date, inOrder, personId, unitId } from './fields';
import { page, pageQuery } from './page';

export const role = z.enum(Object.keys(roles) as [Role, ...Role[]]);

export const roleAssignmentQuery = pageQuery.extend({
  person: personId.optional(),
  role: role.optional(),
  unit: unitId.optional(),
  /** Only those that hold that day. Default: all, also those that have ended. */
  at: date.optional(),
});
export type RoleAssignmentQuery = z.output<typeof roleAssignmentQuery>;

export const createRoleAssignment = z
  .strictObject({ person: personId, role, unit: unitId, validFrom: date, validTo: date.optional() })
  .superRefine(inOrder('validFrom', 'validTo'));
export type CreateRoleAssignment = z.output<typeof createRoleAssignment>;

/** The last day it holds. Nothing is deleted: what was done in the role was done in it. */
export const endRoleAssignment = z.strictObject({ validTo: date });
export type EndRoleAssignment = z.output<typeof endRoleAssignment>;

export const roleAssignmentItem = z.object({
  id: z.uuid(),
  person: z.object({ id: z.string(), name: z.string() }),
  role: z.string(),
  title: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }),
  validFrom: date,
  validTo: date.nullable(),
});
export type RoleAssignmentItem = z.output<typeof roleAssignmentItem>;
export const roleAssignmentPage = page(roleAssignmentItem);
