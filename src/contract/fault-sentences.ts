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

/** A choice that is not made is as missing as a text that is not written. */
const isMissing = ({ code, input }: z.core.$ZodRawIssue): boolean =>
  input === undefined && (code === 'invalid_type' || code === 'invalid_value');

/** Zod's Swedish, save the three faults people meet most, which it words for programmers. The API and the pages say the same. */
export const faultSentences: z.core.$ZodErrorMap = (issue) => {
  if (isMissing(issue)) return 'Uppgiften saknas';
  if (issue.code === 'invalid_type') return `Ska vara ${kinds[issue.expected] ?? issue.expected}`;
  if (issue.code === 'unrecognized_keys') return 'Okänt fält';
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
    return 'Får inte vara tom';
  return swedish(issue);
};
