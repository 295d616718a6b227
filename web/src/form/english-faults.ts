import type { z } from 'zod';

type Issue = Parameters<z.core.$ZodErrorMap>[0];
type Sentences = {
  readonly [Code in Issue['code']]?: (issue: Extract<Issue, { code: Code }>) => string | undefined;
};

const MISSING = 'This is missing';

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
};

function amountFault(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): string {
  const { origin } = issue;
  const [word, limit] = issue.code === 'too_small' ? ['least', issue.minimum] : ['most', issue.maximum];
  if (origin === 'string')
    return word === 'least' && limit === 1
      ? 'May not be empty'
      : `Write at ${word} ${String(limit)} characters`;
  if (origin !== 'array') return `Must be at ${word} ${String(limit)}`;
  return word === 'least' && limit === 1
    ? 'The list may not be empty'
    : `The list must have at ${word} ${String(limit)} rows`;
}

const sentences: Sentences = {
  invalid_type: ({ input, expected }) =>
    input === undefined ? MISSING : `Must be ${kinds[expected] ?? expected}`,
  invalid_value: ({ input }) => (input === undefined ? MISSING : 'Choose one of the alternatives'),
  invalid_format: ({ format }) =>
    format === 'date' ? 'Give a date that exists, year-month-day' : 'Write this in the right form',
  too_small: amountFault,
  too_big: amountFault,
};

/** The same faults as the API's Swedish sentences, for who reads English; the rest as Zod words them. */
export const englishFaults: z.core.$ZodErrorMap = (issue) =>
  (sentences[issue.code] as ((issue: Issue) => string | undefined) | undefined)?.(issue);
