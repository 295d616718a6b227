import { z } from 'zod';
import { areaId, date, line, personId, unitId } from './fields';
import { page, pageQuery } from './page';
import { version } from './seen';

/** Both days included; no last day: until further notice. */
const period = { validFrom: date, validTo: date.nullable() };

export const organisationQuery = z.strictObject({
  /** The organisation as it is, was or will be that day. Default: today. */
  at: date.optional(),
});
export type OrganisationQuery = z.output<typeof organisationQuery>;

export const organisation = z.object({
  at: date,
  units: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['committee', 'administration', 'unit']),
      name: z.string(),
      /** The administration a unit belongs to. */
      parent: z.string().nullable(),
      ...period,
    }),
  ),
  /** Which administration serves which committee. */
  services: z.array(z.object({ committee: z.string(), administration: z.string(), ...period })),
  /** Where each functional role sits. */
  homes: z.array(z.object({ role: z.string(), title: z.string(), unit: z.string() })),
  /** Who must be asked when a dialogue concerns a target group or an area. */
  responsibilities: z.array(
    z.object({
      unit: z.string(),
      targetGroup: z.string().nullable(),
      area: z.string().nullable(),
      ...period,
    }),
  ),
});
export type OrganisationAt = z.output<typeof organisation>;

export const areaQuery = pageQuery.extend({
  /** The area itself and those within it. */
  within: areaId.optional(),
});
export type AreaQuery = z.output<typeof areaQuery>;

export const areaItem = z.object({
  id: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  /** Labels from the whole municipality down: `haninge.norr.vega`. */
  path: z.string(),
  version,
});
export type AreaItem = z.output<typeof areaItem>;
export const areaPage = page(areaItem);

export const targetGroupItem = z.object({
  id: z.string(),
  name: z.string(),
  /** Whole years, both included; null: no limit. */
  ageFrom: z.int().nullable(),
  ageTo: z.int().nullable(),
  sex: z.enum(['women', 'men']).nullable(),
  note: z.string().nullable(),
  version,
});
export type TargetGroupItem = z.output<typeof targetGroupItem>;
export const targetGroupPage = page(targetGroupItem);

export const populationQuery = z.strictObject({
  area: areaId.default('haninge'),
  /** The newest figures that were there on that day. Default: today. */
  at: date.optional(),
});
export type PopulationQuery = z.output<typeof populationQuery>;

const counted = { countedAt: date, source: z.string() };

export const population = z.object({
  area: z.string(),
  at: date,
  /** The newest figures by age and sex; null: nobody has entered any. */
  byAge: z
    .object({
      ...counted,
      total: z.int(),
      women: z.int(),
      men: z.int(),
      bands: z.array(
        z.object({
          /** `16-24`, `80-` */
          ages: z.string(),
          women: z.int(),
          men: z.int(),
          total: z.int(),
        }),
      ),
    })
    .nullable(),
  /** All totals known, newest first. */
  totals: z.array(z.object({ ...counted, total: z.int() })),
});
export type PopulationSummary = z.output<typeof population>;

export const peopleQuery = pageQuery.extend({
  /** Just this person. */
  id: personId.optional(),
  /** Any part of a name, with or without its accents. */
  q: line.optional(),
  role: z.string().max(100).optional(),
  unit: unitId.optional(),
  /** The day the roles hold. Default: today. */
  at: date.optional(),
  /** Whether they may sign in. Default: those who may. */
  active: z.enum(['yes', 'no', 'all']).default('yes'),
  /** `none`: those without a role that day. */
  roles: z.enum(['any', 'none']).default('any'),
});
export type PeopleQuery = z.output<typeof peopleQuery>;

export const personItem = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  active: z.boolean(),
  roles: z.array(z.object({ role: z.string(), title: z.string(), unit: z.string(), unitName: z.string() })),
});
export type PersonItem = z.output<typeof personItem>;
export const peoplePage = page(personItem);
