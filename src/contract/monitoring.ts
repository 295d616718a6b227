import { z } from 'zod';
import { named, phasePlace } from './dialogue';
import { date, text, unitId } from './fields';
import { page, pageQuery } from './page';

const reasons = z.enum(['overdue', 'untouched', 'absent']);

export const stalledQuery = pageQuery.extend({ unit: unitId.optional(), why: reasons.optional() });
export type StalledQuery = z.output<typeof stalledQuery>;

/** Who is waiting for whom, since when, and what does it hold up? */
export const stalledItem = z.object({
  dialogue: z.object({
    id: z.uuid(),
    number: z.string(),
    title: z.string(),
    owner: named,
    ...phasePlace,
  }),
  task: z.string(),
  step: z.object({ id: z.string(), title: z.string(), phase: z.string().nullable() }),
  unit: named,
  /** Who has taken it, if anyone has; else it waits for the roles asked. */
  person: named.nullable(),
  asked: z.array(z.string()),
  /** Those who today act for the person, or for those asked. */
  deputies: z.array(named),
  /** Every reason that holds. */
  why: z.array(reasons),
  since: date,
  due: date.nullable(),
  workingDaysWaited: z.int(),
  /** Of finished tasks of the same step, in working days; null: none has been finished. */
  usual: z.object({ median: z.number(), p90: z.number(), tasks: z.int() }).nullable(),
  /** Steps that cannot open before it is settled. */
  holdsUp: z.array(z.object({ id: z.string(), title: z.string() })),
  /** What the one who asks may do about it now. */
  acts: z.array(z.enum(['remind', 'assign', 'extend', 'settle'])),
});
export type StalledItem = z.output<typeof stalledItem>;
export const stalledPage = page(stalledItem).extend({ total: z.int() });
export type StalledPage = z.output<typeof stalledPage>;

/** driver: what happens by itself in a dialogue has stopped happening. */
const incidentKind = z.enum(['effect', 'import', 'driver']);

export const incidentQuery = pageQuery.extend({ kind: incidentKind.optional() });
export type IncidentQuery = z.output<typeof incidentQuery>;

/** A technical failure: not somebody waiting for somebody. */
export const incident = z.object({
  /** Names it in addresses. */
  id: z.string(),
  kind: incidentKind,
  dialogue: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  /** What was to be done: the effect's name, the import's file, or `dialogue`. */
  what: z.string(),
  /** unknown: nobody knows whether it happened. It is not tried again by itself. */
  status: z.enum(['failed', 'unknown']),
  attempts: z.int(),
  /** The fault's class. */
  error: z.string().nullable(),
  since: z.iso.datetime(),
});
export type Incident = z.output<typeof incident>;
export const incidentPage = page(incident);

export const mendIncident = z.strictObject({ reason: text });
export const mendedIncident = z.object({ id: z.string(), status: z.enum(['to-do', 'waiting', 'discarded']) });
export type MendedIncident = z.output<typeof mendedIncident>;
