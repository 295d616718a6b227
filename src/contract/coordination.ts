import { z } from 'zod';
import { named } from './dialogue';
import { date } from './fields';
import { page } from './page';

/** How the administrations stand: one row for each that was asked, with its latest answer. */
export const statementItem = z.object({
  unit: named,
  /** Why it is asked: `chosen`, `overlap`, `area`, `target-group`. */
  grounds: z.array(z.string()),
  status: z.string(),
  round: z.int(),
  due: date.nullable(),
  /** Null: not answered, or silence counted as an answer. */
  outcome: z.string().nullable(),
  reason: z.string().nullable(),
  /** The plan the answer was given on. */
  planHash: z.string().nullable(),
  author: named.nullable(),
  at: z.iso.datetime().nullable(),
  /** What it last answered in an earlier round, which a changed plan made invalid. */
  earlier: z.object({ outcome: z.string(), planHash: z.string(), at: z.iso.datetime() }).nullable(),
  conditions: z.array(
    z.object({
      id: z.uuid(),
      text: z.string(),
      answer: z.enum(['met', 'declined']).nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type StatementItem = z.output<typeof statementItem>;
export const statementPage = page(statementItem);

export const overlapItem = z.object({
  dialogue: z.object({
    id: z.uuid(),
    number: z.string(),
    /** Null: the reader may not read it. */
    title: z.string().nullable(),
    owner: named,
  }),
  planVersion: z.int(),
  areas: z.array(z.string()),
  groups: z.array(z.string()),
  /** Days between the periods; zero when they meet. */
  gapDays: z.int(),
  choice: z.string().nullable(),
  reason: z.string().nullable(),
});
export type OverlapItem = z.output<typeof overlapItem>;
export const overlapPage = page(overlapItem);

/** A dialogue that asked in the same places before: what to look at for *Det vi redan vet*. */
export const earlierItem = z.object({
  id: z.uuid(),
  number: z.string(),
  title: z.string(),
  ended: z.string().nullable(),
  periodFrom: date,
  periodTo: date,
  /** Target groups of it that the dialogue asks too, once its own are known. */
  groups: z.array(z.string()),
  lessons: z.array(z.object({ kind: z.enum(['reuse', 'avoid']), text: z.string() })),
});
export type EarlierItem = z.output<typeof earlierItem>;
export const earlierPage = page(earlierItem);
