import { z } from 'zod';
import { text, unique } from '../fields';

/** The year's occurrences of a concept, compared. */
export const seasonSummary = z.strictObject({
  year: z.int().min(2000).max(2200),
  occurrences: unique(z.uuid()),
  comparison: text,
});

export const continuation = z.strictObject({ comment: text.optional() });
