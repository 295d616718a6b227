import { z } from 'zod';
import { date, text, unique } from '../fields';

/** The year's occurrences of a concept, compared. */
export const seasonSummary = z.strictObject({
  year: z.int().min(2000).max(2200),
  occurrences: unique(z.uuid()),
  comparison: text,
});

/** Going on names the last day of the next season. */
export const continuation = z.strictObject({ seasonEnds: date.optional(), comment: text.optional() });
