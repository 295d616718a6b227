import { z } from 'zod';
import { taskActs } from '../domain/lifecycle/verdict-now';
import { named, phasePlace, waitingTask } from './dialogue';
import { faultWords } from './fault-words';
import { date, personId, text, unitId } from './fields';
import { page, pageQuery } from './page';

const truth = z.enum(['true', 'false']).transform((value) => value === 'true');

const filters = {
  phase: z.string().max(100).optional(),
  overdue: truth.optional(),
  /** Due today, or from today to the end of the week. */
  due: z.enum(['today', 'week']).optional(),
  claimed: truth.optional(),
  /** Who has taken it. */
  claim: z.enum(['me', 'nobody', 'others']).optional(),
  /** Those I am asked only as somebody's deputy. */
  deputy: truth.optional(),
  /** Those of dialogues that are paused; without it, both. */
  paused: truth.optional(),
  step: z.string().max(100).optional(),
  dialogue: z.uuid().optional(),
  /** Words of the dialogue's title and question. */
  q: z.string().trim().min(1).max(200).optional(),
};

export const myTaskQuery = pageQuery.extend(filters);
export const unitTaskQuery = pageQuery.extend({ ...filters, unit: unitId });
export type MyTaskQuery = z.output<typeof myTaskQuery>;
export type UnitTaskQuery = z.output<typeof unitTaskQuery>;

/** As whom the person may settle it: in the own role, or as deputy for its holder. */
export const reasonMine = z.object({
  role: z.string(),
  roleTitle: z.string(),
  unit: named,
  holder: named,
  asDeputy: z.boolean(),
});
export type ReasonMine = z.output<typeof reasonMine>;

export const taskItem = waitingTask.extend({
  /** Among several of its kind, which: the condition's text, the other dialogue, the activity, the data, the promise. */
  subject: z.string().nullable(),
  dialogue: z.object({
    id: z.uuid(),
    number: z.string(),
    title: z.string(),
    ...phasePlace,
  }),
  /** While the dialogue is paused nothing happens by itself. */
  pausedUntil: date.nullable(),
  why: z.array(reasonMine),
  /** What the one who asks may do with it now. */
  acts: z.array(z.enum(taskActs)),
});
export type TaskItem = z.output<typeof taskItem>;
export const taskPage = page(taskItem);

/**
 * How many wait for me: each as long as the list under the filter of the same name, without those of paused dialogues, for
 * which nothing runs. Those are counted by themselves.
 */
export const taskCounts = z.object({
  mine: z.int(),
  overdue: z.int(),
  dueToday: z.int(),
  /** From today to Sunday. */
  dueThisWeek: z.int(),
  /** Nobody has taken them. */
  free: z.int(),
  claimedByMe: z.int(),
  /** Asked of me only as somebody's deputy. */
  asDeputy: z.int(),
  paused: z.int(),
});
export type TaskCounts = z.output<typeof taskCounts>;

/** The record is checked against the schema of the step's own kind: `/api/v1/definitions/{id}/handbook` says which. */
export const settleTask = z.strictObject({
  outcome: z.string().trim().min(1).max(100),
  reason: text.optional(),
  /** The hash of the plan the answer is given on. */
  seenPlan: z
    .string()
    .regex(/^[0-9a-f]{64}$/, faultWords.planHash)
    .optional(),
  record: z.unknown().optional(),
});
export type SettleTask = z.output<typeof settleTask>;

/** `heldBy`: whose it is to be let go of. Without it, whoever has it now. */
export const releaseTask = z.strictObject({ heldBy: personId.optional() });
export type ReleaseTask = z.output<typeof releaseTask>;
export const assignTask = z.strictObject({ to: personId });
export type AssignTask = z.output<typeof assignTask>;
export const extendTask = z.strictObject({ due: date, reason: text });
export type ExtendTask = z.output<typeof extendTask>;

const verdict = z.object({
  permitted: z.boolean(),
  /** Whom one would act for. */
  onBehalfOf: named.nullable(),
  /** Why not, and the rule that says so. */
  code: z.string().nullable(),
  rule: z.string().nullable(),
  /** Who may, when this person may not, as the definition says: a role and where it is held, or who holds it. */
  by: z.array(
    z.object({
      /** A role's id; or `staff`, `own-staff`, `oneself`: a circle that names no role. */
      role: z.string(),
      title: z.string(),
      unit: named.nullable(),
      person: named.nullable(),
    }),
  ),
});

/** What this person may do now with the dialogue and its tasks, and for the rest the rule that says no. */
export const possibleActs = z.object({
  acts: z.array(verdict.extend({ act: z.string(), title: z.string() })),
  tasks: z.array(
    z.object({
      key: z.string(),
      ref: z.string(),
      title: z.string(),
      acts: z.array(verdict.extend({ act: z.string(), title: z.string() })),
    }),
  ),
});
export type PossibleActs = z.output<typeof possibleActs>;
