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

const MISSING = 'Uppgiften saknas';

const formats: Readonly<Record<string, string>> = {
  date: 'Ange ett datum som finns, år-månad-dag',
  email: 'Ange en e-postadress',
  uuid: 'Ange ett giltigt id',
  url: 'Ange en webbadress',
};

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/** How much there must be, as a person counts it: characters, things in a list, or the number itself. */
function amountFault(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const { origin } = issue;
  if (issue.code === 'too_small') {
    const least = String(issue.minimum);
    if (origin === 'string') return least === '1' ? 'Får inte vara tom' : `Skriv minst ${least} tecken`;
    if (origin !== 'array') return `Ska vara minst ${least}`;
    return least === '1' ? 'Listan får inte vara tom' : `Listan ska ha minst ${least} rader`;
  }
  const most = String(issue.maximum);
  if (origin === 'string') return `Skriv högst ${most} tecken`;
  return origin === 'array' ? `Listan får ha högst ${most} rader` : `Ska vara högst ${most}`;
}

function typeFault({ input, expected }: Extract<Issue, { code: 'invalid_type' }>): string {
  return input === undefined ? MISSING : `Ska vara ${kinds[expected] ?? expected}`;
}

type Sentences = {
  readonly [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>) => string | undefined;
};

/** The faults people meet most, which Zod words for programmers. */
const sentences: Sentences = {
  invalid_type: typeFault,
  invalid_value: ({ input }) => (input === undefined ? MISSING : undefined),
  invalid_format: ({ format }) => formats[format],
  unrecognized_keys: () => 'Okänt fält',
  too_small: amountFault,
  too_big: amountFault,
};

/** Zod's Swedish, save those. The API and the pages say the same. */
export const faultSentences: z.core.$ZodErrorMap = (issue) =>
  (sentences[issue.code] as ((issue: Issue) => string | undefined) | undefined)?.(issue) ?? swedish(issue);
