import { sv } from 'zod/locales';
import type { z } from 'zod';

const swedish = sv().localeError;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'sant eller falskt',
  object: 'ett objekt',
  array: 'en lista',
  date: 'ett datum',
};

/** Zod's Swedish, save the three faults people meet most, which it words for programmers. The API and the pages say the same. */
export const faultSentences: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'Uppgiften saknas';
    return `Ska vara ${kinds[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === 'unrecognized_keys') return 'Okänt fält';
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
    return 'Får inte vara tom';
  return swedish(issue);
};
