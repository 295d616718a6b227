import { z } from 'zod';
import { faultWords } from './fault-words';
import { trimmed } from './trimmed';

/** There was no year 0: ISO 8601 counts one, PostgreSQL does not keep it. */
const inOurEra = (value: string): boolean => !value.startsWith('0000');

/** A Swedish local date, `YYYY-MM-DD`; one that does not exist is refused. */
export const date = z.iso.date().refine(inOurEra, faultWords.noSuchYear);

/** An instant with its offset. */
export const instant = z.iso.datetime({ offset: true }).refine(inOurEra, faultWords.noSuchYear);

/** Numbers of versions, as an address gives them: no more than PostgreSQL counts to. */
export const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647);

/** Something must be said: blanks alone, and what nobody sees, are empty. */
export const line = z.string().overwrite(trimmed).min(1).max(300);
export const text = z.string().overwrite(trimmed).min(1).max(20_000);

/** Ids of the organisation register are short words; whether they exist is asked of the database. */
const word = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[\p{L}\d._:-]+$/u, faultWords.noId);
export const unitId = word;
export const areaId = word;
export const targetGroupId = word;
export const personId = word;

/** A reference to a protocol: `§ 45`, `KS § 45/2026`. */
export const section = z
  .string()
  .trim()
  .max(100)
  .regex(/§\s*\d+/u, faultWords.section);

export const language = z.string().regex(/^[a-z]{2,3}$/u, faultWords.language);

/** The policy's ladder: 1 information, 2 konsultation, 3 dialog, 4 inflytande, 5 medbestämmande. */
export const influenceLevel = z.int().min(1).max(5);

export const evaluationTier = z.enum(['snabb', 'normal', 'fördjupad']);

/** A list without repetition: the second of two equal items is the faulty one. */
export const unique = <Item extends z.ZodType>(item: Item, max = 200): z.ZodArray<Item> =>
  z
    .array(item)
    .max(max)
    .superRefine((items, context) => {
      items.forEach((each, at) => {
        if (items.indexOf(each) < at)
          context.addIssue({ code: 'custom', path: [at], message: faultWords.twice });
      });
    });

/** `from` and `to` name fields of the object that are dates. */
export const inOrder =
  <Field extends string>(from: Field, to: Field) =>
  (value: Partial<Record<Field, string | null | undefined>>, context: z.RefinementCtx): void => {
    const [first, last] = [value[from] ?? undefined, value[to] ?? undefined];
    if (first !== undefined && last !== undefined && last < first)
      context.addIssue({ code: 'custom', path: [to], message: faultWords.endsBeforeItBegins });
  };
