import { z } from 'zod';
import { named } from './dialogue';
import { evaluationTier, unitId } from './fields';
import { page, pageQuery } from './page';

export const evaluationQuery = pageQuery.extend({ owner: unitId.optional() });
export type EvaluationQuery = z.output<typeof evaluationQuery>;

/** Three indicators, 1–5. */
const indicators = {
  informativity: z.int().min(1).max(5),
  inclusion: z.int().min(1).max(5),
  influence: z.int().min(1).max(5),
};

/** A dialogue that has come to its follow-up, evaluated or not: a missing evaluation is missing, never zero. */
export const evaluationItem = z.object({
  dialogue: z.object({ id: z.uuid(), number: z.string(), title: z.string(), owner: named }),
  evaluation: z
    .object({ tier: evaluationTier, ...indicators, author: named, at: z.iso.datetime() })
    .nullable(),
});
export type EvaluationItem = z.output<typeof evaluationItem>;
export const evaluationPage = page(evaluationItem);

export const evaluationDetail = z.object({
  tier: evaluationTier,
  ...indicators,
  content: z.unknown(),
  author: named,
  at: z.iso.datetime(),
});
export type EvaluationDetail = z.output<typeof evaluationDetail>;

/** Null: it has not been evaluated. */
export const evaluationOfDialogue = z.object({ evaluation: evaluationDetail.nullable() });
export type EvaluationOfDialogue = z.output<typeof evaluationOfDialogue>;

export const figuresQuery = z.strictObject({ owner: unitId.optional() });
export type FiguresQuery = z.output<typeof figuresQuery>;

const mean = z.number().nullable();

export const evaluationFigures = z.object({
  formula: z.object({ mean: z.string(), missing: z.string() }),
  /** How many dialogues have come so far, and for how many of them there is no evaluation. */
  dialogues: z.int(),
  evaluated: z.int(),
  missing: z.int(),
  means: z.object({ informativity: mean, inclusion: mean, influence: mean }),
});
export type EvaluationFigures = z.output<typeof evaluationFigures>;

export const lessonQuery = pageQuery.extend({
  /** Words, or beginnings of words: all must be there. */
  q: z.string().trim().min(1).max(200).optional(),
  kind: z.enum(['reuse', 'avoid']).optional(),
  dialogue: z.uuid().optional(),
});
export type LessonQuery = z.output<typeof lessonQuery>;

export const lesson = z.object({
  id: z.uuid(),
  dialogue: z.object({ id: z.uuid(), number: z.string(), title: z.string() }),
  kind: z.enum(['reuse', 'avoid']),
  text: z.string(),
  at: z.iso.datetime(),
});
export type Lesson = z.output<typeof lesson>;
export const lessonPage = page(lesson);
