import { z } from 'zod';
import { ProblemError, type Fault } from './problem';

export type { Fault };

/** For what the schema cannot know: `throw invalidInput([{ path: 'owner', code: 'unknown-unit', message: … }])`. */
export const invalidInput = (faults: readonly Fault[]): ProblemError =>
  new ProblemError('invalid-input', { faults });

const swedish = z.locales.sv().localeError;

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'ett tal',
  int: 'ett heltal',
  boolean: 'sant eller falskt',
  object: 'ett objekt',
  array: 'en lista',
  date: 'ett datum',
};

/** Zod's Swedish, save the three faults people meet most, which it words for programmers. */
const sentences: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') {
    if (issue.input === undefined) return 'Uppgiften saknas';
    return `Ska vara ${kinds[issue.expected] ?? issue.expected}`;
  }
  if (issue.code === 'unrecognized_keys') return 'Okänt fält';
  if (issue.code === 'too_small' && issue.origin === 'string' && issue.minimum === 1)
    return 'Får inte vara tom';
  return swedish(issue);
};

/** Where in a request the value stood decides how its paths begin: a body's are its own, a parameter's has a name. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  name?: string,
): z.output<Schema> {
  const prefix = name === undefined ? [] : [name];
  const unstorable = unstorableText(value, prefix);
  if (unstorable.length > 0) throw invalidInput(unstorable);
  const result = schema.safeParse(value, { error: sentences });
  if (result.success) return result.data;
  throw invalidInput(result.error.issues.flatMap((issue) => faultsOf(issue, prefix)));
}

/** A refused field is named by its own path, so that a form can mark it. */
function faultsOf(issue: z.core.$ZodIssue, prefix: readonly string[]): Fault[] {
  const { code, message } = issue;
  const path = [...prefix, ...issue.path];
  if (issue.code !== 'unrecognized_keys') return [{ path: path.join('.'), code, message }];
  return issue.keys.map((key) => ({ path: [...path, key].join('.'), code, message }));
}

/** PostgreSQL stores neither NUL nor half a surrogate pair. */
// eslint-disable-next-line no-control-regex -- NUL is what is looked for
const unstorable = /\u0000|\p{Surrogate}/u;

export const isStorableText = (value: string): boolean => !unstorable.test(value);

function unstorableText(value: unknown, path: readonly PropertyKey[]): Fault[] {
  if (typeof value === 'string') {
    return isStorableText(value)
      ? []
      : [{ path: path.join('.'), code: 'invalid_text', message: 'Innehåller tecken som inte går att spara' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => unstorableText(inner, [...path, key]));
}
