import { z } from 'zod';
import { faultWords } from './fault-words';
import { areaId, date, inOrder, line, targetGroupId, unitId } from './fields';
import { page, pageQuery } from './page';
import { seen, version } from './seen';

/** Both days included; no last day: until further notice. */
const period = { validFrom: date, validTo: date.nullable() };

/** Ids are short words that stay, whatever the thing is called later. */
export const newId = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .regex(/^[a-z\d]+(-[a-z\d]+)*$/, faultWords.unitId);

const listQuery = pageQuery.extend({
  /** Only what holds that day. Default: all, also what has ended and what is to come. */
  at: date.optional(),
});

export const unitKind = z.enum(['committee', 'administration', 'unit']);

export const unitQuery = listQuery.extend({ kind: unitKind.optional() });
export type UnitQuery = z.output<typeof unitQuery>;

export const unitItem = z.object({
  id: z.string(),
  kind: unitKind,
  name: z.string(),
  /** The administration a unit belongs to. */
  parent: z.string().nullable(),
  ...period,
  version,
});
export type UnitItem = z.output<typeof unitItem>;
export const unitPage = page(unitItem);

export const createUnit = z
  .strictObject({
    id: newId,
    kind: unitKind,
    name: line,
    /** For a unit, and for nothing else. */
    parent: unitId.optional(),
    validFrom: date,
    validTo: date.optional(),
  })
  .superRefine(inOrder('validFrom', 'validTo'))
  .superRefine(({ kind, parent }, context) => {
    if ((kind === 'unit') === (parent !== undefined)) return;
    const message =
      kind === 'unit' ? 'Ange förvaltningen som enheten hör till' : 'Bara en enhet hör till en förvaltning';
    context.addIssue({ code: 'custom', path: ['parent'], message });
  });
export type CreateUnit = z.output<typeof createUnit>;

/** What is left out stays. The kind of a unit, its id and its first day never change. */
export const changeUnit = z.strictObject({
  name: line.optional(),
  /** Another administration, for a unit. */
  parent: unitId.optional(),
  /** The last day; null: until further notice. */
  validTo: date.nullable().optional(),
  seen,
});
export type ChangeUnit = z.output<typeof changeUnit>;

/** The last day something holds; null: until further notice. Nothing is deleted. */
export const changeLastDay = z.strictObject({ validTo: date.nullable(), seen });
export type ChangeLastDay = z.output<typeof changeLastDay>;

export const serviceQuery = listQuery;
export type ServiceQuery = z.output<typeof serviceQuery>;

/** Which administration serves which committee. */
export const serviceItem = z.object({
  committee: z.string(),
  administration: z.string(),
  ...period,
  version,
});
export type ServiceItem = z.output<typeof serviceItem>;
export const servicePage = page(serviceItem);

export const createService = z
  .strictObject({ committee: unitId, administration: unitId, validFrom: date, validTo: date.optional() })
  .superRefine(inOrder('validFrom', 'validTo'));
export type CreateService = z.output<typeof createService>;

export const responsibilityQuery = listQuery.extend({ unit: unitId.optional() });
export type ResponsibilityQuery = z.output<typeof responsibilityQuery>;

/** Who must be asked when a dialogue concerns the target group, the area, or the group in the area. */
export const responsibilityItem = z.object({
  id: z.uuid(),
  unit: z.string(),
  targetGroup: z.string().nullable(),
  area: z.string().nullable(),
  ...period,
  version,
});
export type ResponsibilityItem = z.output<typeof responsibilityItem>;
export const responsibilityPage = page(responsibilityItem);

export const createResponsibility = z
  .strictObject({
    unit: unitId,
    targetGroup: targetGroupId.optional(),
    area: areaId.optional(),
    validFrom: date,
    validTo: date.optional(),
  })
  .superRefine(inOrder('validFrom', 'validTo'))
  .superRefine(({ targetGroup, area }, context) => {
    if (targetGroup === undefined && area === undefined)
      context.addIssue({
        code: 'custom',
        path: ['targetGroup'],
        message: faultWords.groupOrArea,
      });
  });
export type CreateResponsibility = z.output<typeof createResponsibility>;

/** Roles that sit in one unit and work for the whole municipality. */
export const functionalRole = z.enum(['coordinator', 'communicator', 'data-steward', 'analyst', 'registrar']);
export type FunctionalRole = z.output<typeof functionalRole>;

export const moveHome = z.strictObject({
  unit: unitId,
  /** The unit it sits in as far as you know; null: none. If it sits elsewhere, 409 `conflict` with `current`. */
  seen: unitId.nullable(),
});
export type MoveHome = z.output<typeof moveHome>;

export const homeItem = z.object({ role: functionalRole, title: z.string(), unit: z.string() });
export type HomeItem = z.output<typeof homeItem>;
