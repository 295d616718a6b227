import { z } from 'zod';
import { line, text } from '../fields';

export const statement = z.strictObject({
  /** Each becomes a task of the lead. */
  conditions: z.array(z.strictObject({ text })).max(50).optional(),
  comment: text.optional(),
  /** The dialogue it ought to be merged with. */
  mergeWith: z.uuid().optional(),
});

export const objection = z.strictObject({ comment: text.optional() });

/** Why is the act's own reason; this is how. */
export const overlapChoice = z.strictObject({ how: text.optional() });

export const conditionAnswer = z.strictObject({ how: text });

export const coordinationDecision = z.strictObject({
  comment: text.optional(),
  /** The dialogue it goes into, when the decision is to merge. */
  mergeWith: z.uuid().optional(),
  considered: z.array(line).max(50).optional(),
});
