import { z } from 'zod';
import { faultWords } from '../fault-words';
import { line, text, unique } from '../fields';

export const coding = z.strictObject({
  /** Themes used; the passages themselves are codings of their own. */
  themes: z.int().min(0).max(10_000),
  note: text.optional(),
});

export const representativeness = z.strictObject({
  assessment: text,
  missing: unique(line),
});

/** Each conclusion points at the contributions it rests on. */
export const conclusions = z.strictObject({
  conclusions: z
    .array(
      z.strictObject({ text, contributionIds: unique(z.uuid(), 5_000).min(1, faultWords.noContribution) }),
    )
    .min(1, faultWords.noConclusion)
    .max(200),
});

export const secondReading = z.strictObject({ checked: text });
