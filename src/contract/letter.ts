import { z } from 'zod';
import { named } from './dialogue';
import { page } from './page';

const letter = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  subject: z.string(),
  /** What it is about: the event that made it due, and the kind of notice. A letter goes to one person once about each. */
  about: z.object({ sequence: z.int(), kind: z.string() }).nullable(),
});

/** That somebody was told. What was written stays between sender and receiver. */
export const sentLetter = letter.extend({
  /** Null: a participant, whose address is kept apart. */
  to: named.nullable(),
});
export type SentLetter = z.output<typeof sentLetter>;
export const sentLetterPage = page(sentLetter);

export const ownLetter = letter.extend({
  body: z.string(),
  dialogue: z.object({ id: z.uuid(), number: z.string(), title: z.string() }).nullable(),
});
export type OwnLetter = z.output<typeof ownLetter>;
export const ownLetterPage = page(ownLetter);
