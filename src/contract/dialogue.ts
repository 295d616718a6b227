import { z } from 'zod';
import { areaId, date, line, personId, text, unitId } from './fields';
import { page, pageQuery } from './page';

export const createDialogue = z.strictObject({
  /** The lifecycle definition's id: `medborgardialog.punktdialog`. Its newest version is frozen into the dialogue. */
  definition: z.string().trim().min(1).max(100),
  title: line,
  owner: unitId,
  lead: personId,
  initiator: z.enum(['committee', 'official', 'resident-proposal']),
  /** The concept an occurrence belongs to. */
  conceptId: z.uuid().optional(),
});
export type CreateDialogue = z.output<typeof createDialogue>;

const truth = z.enum(['true', 'false']).transform((value) => value === 'true');

export const dialogueQuery = pageQuery.extend({
  phase: z.string().max(100).optional(),
  owner: unitId.optional(),
  who: z.enum(['medborgardialog', 'brukardialog']).optional(),
  form: z.enum(['punktdialog', 'konceptdialog']).optional(),
  ended: truth.optional(),
  /** The area itself, those within it and those around it. */
  area: areaId.optional(),
  /** Those I lead, or am waited for in. */
  mine: truth.optional(),
  /** The occurrences of a concept. */
  concept: z.uuid().optional(),
  /** Words of title and question, or the number. */
  q: z.string().trim().min(1).max(200).optional(),
});
export type DialogueQuery = z.output<typeof dialogueQuery>;

export const named = z.object({ id: z.string(), name: z.string() });
export type Named = z.output<typeof named>;

/** Which of its phases a dialogue stands in, counted from 1, and how many there are. */
export const phasePlace = { phaseNumber: z.int(), phases: z.int() };

export const dialogueSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  question: z.string().nullable(),
  who: z.string(),
  form: z.string(),
  definition: z.object({ id: z.string(), version: z.int(), title: z.string() }),
  owner: named,
  lead: named,
  phase: z.object({ id: z.string(), title: z.string(), ...phasePlace }),
  ended: z.string().nullable(),
  /** The clocks stand until that day. */
  paused: z.object({ since: date, until: date }).nullable(),
  createdAt: z.iso.datetime(),
  /** The open task whose due date comes first. */
  next: z
    .object({ task: z.string(), title: z.string(), unit: named, due: date.nullable(), since: date })
    .nullable(),
});
export type DialogueSummary = z.output<typeof dialogueSummary>;

export const dialoguePage = page(dialogueSummary);

/** Who is waited for, with what, since when, and what follows if nothing is done. */
export const waitingTask = z.object({
  key: z.string(),
  /** The task's name in addresses. */
  ref: z.string(),
  step: z.string(),
  title: z.string(),
  phase: z.string().nullable(),
  unit: named,
  /** Party keys: `coordinator`, `administration-contact@social`, `project-lead:<person>`. */
  asked: z.array(z.string()),
  since: date,
  workingDaysWaited: z.int(),
  due: date.nullable(),
  overdue: z.boolean(),
  /** Working days until the due date; less than 0: so many since it passed. */
  workingDaysLeft: z.int().nullable(),
  round: z.int(),
  claimedBy: named.nullable(),
  otherwise: z.array(
    z.object({
      kind: z.enum(['reminded', 'escalated', 'counts-as']),
      workingDays: z.int(),
      to: z.string().nullable(),
      on: date.nullable(),
    }),
  ),
});
export type WaitingTask = z.output<typeof waitingTask>;

/** What happens by itself: asked of the driver, which people need not wait for. */
export const driverReport = z.object({
  /** `silent`: it does not answer, and people go on working. `not-started`: it has not been told of the dialogue yet. */
  status: z.enum(['running', 'silent', 'not-started']),
  /** `sleeping`, or the name of what it does now. */
  doing: z.string().nullable(),
  waitingUntil: z.string().nullable(),
  done: z.array(z.string()),
  failed: z.array(z.object({ effect: z.string(), error: z.string() })),
});

export type ShownReport = z.output<typeof driverReport>;

export const dialogueDetail = dialogueSummary.extend({
  initiator: z.string(),
  conceptId: z.uuid().nullable(),
  mergedIntoId: z.uuid().nullable(),
  endedAt: z.iso.datetime().nullable(),
  sequence: z.int(),
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  sets: z.record(z.string(), z.array(z.unknown())),
  windows: z.record(z.string(), z.enum(['open', 'closed'])),
  plan: z.object({ version: z.int(), hash: z.string() }).nullable(),
  waiting: z.array(waitingTask),
});
export type DialogueDetail = z.output<typeof dialogueDetail>;

export const pauseDialogue = z.strictObject({ until: date, reason: text });
export type PauseDialogue = z.output<typeof pauseDialogue>;
export const withReason = z.strictObject({ reason: text });
export type WithReason = z.output<typeof withReason>;
export const mergeDialogue = z.strictObject({ into: z.uuid(), reason: text });
export type MergeDialogue = z.output<typeof mergeDialogue>;
export const handOver = z.strictObject({ owner: unitId, lead: personId, reason: text });
export type HandOver = z.output<typeof handOver>;
export const propose = z.strictObject({
  act: z.enum(['merge', 'hand-over']),
  /** The dialogue to merge into, or the person to hand over to. */
  about: line,
  reason: text,
});
export type Propose = z.output<typeof propose>;
