import { z } from 'zod';
import { date, line, section, text, unitId } from '../fields';

export const publication = z.strictObject({ title: line, summary: text, body: text });

/** What we heard, and what happens next. */
export const feedback = z.strictObject({ heard: text, next: text });

/** "Så här använder vi resultatet." */
export const reception = z.strictObject({ use: text });

export const decision = z.strictObject({
  section: section.optional(),
  decidedOn: date,
  text,
  commitments: z
    .array(z.strictObject({ what: text, ownerUnit: unitId, due: date }))
    .max(50)
    .optional(),
});
