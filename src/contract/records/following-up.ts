import { z } from 'zod';
import { faultWords } from '../fault-words';
import { date, line, text } from '../fields';

const indicator = z.int().min(1).max(5);

/** What every tier asks: purpose, promise, who was missing, feedback, one lesson, three indicators. */
const quick = {
  informativity: indicator,
  inclusion: indicator,
  influence: indicator,
  purposeReached: text,
  promiseKept: text,
  missing: text,
  feedbackGiven: text,
  lesson: text,
};

const normal = {
  ...quick,
  participantSurvey: text,
  hours: z.int().min(0).max(100_000),
  cost: z.int().min(0).max(1_000_000_000),
  representativeness: text,
  affectedDecision: text,
  wouldDoAgain: z.boolean(),
};

export const evaluation = z.discriminatedUnion('tier', [
  z.strictObject({ tier: z.literal('snabb'), ...quick }),
  z.strictObject({ tier: z.literal('normal'), ...normal }),
  z.strictObject({
    tier: z.literal('fördjupad'),
    ...normal,
    interviews: text,
    decisionTracing: text,
    effects: text,
    comparison: text,
  }),
]);

/** Genomfört: evidence. Försenat: a new date. Görs inte: the act's own reason. */
export const commitmentReview = z.strictObject({ evidence: text.optional(), newDate: date.optional() });

export const lessons = z
  .strictObject({ reuse: z.array(text).max(50), avoid: z.array(text).max(50) })
  .superRefine(({ reuse, avoid }, context) => {
    if (reuse.length + avoid.length === 0)
      context.addIssue({ code: 'custom', path: ['reuse'], message: faultWords.noLesson });
  });

export const archive = z.strictObject({ retentionClass: line, place: line, note: text.optional() });
