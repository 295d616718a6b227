import type { z } from 'zod';
import { faultSentences } from '../contract/fault-sentences';
import { faultWords } from '../contract/fault-words';
import { ProblemError, type Fault, type SchemaFault } from './problem';

export type { Fault };

/** For what the schema cannot know: `throw invalidInput([{ path: 'owner', code: 'unknown-unit', message: … }])`. */
export const invalidInput = (faults: readonly Fault[]): ProblemError =>
  new ProblemError('invalid-input', { faults });

/** Where in a request the value stood decides how its paths begin: a body's are its own, a parameter's has a name. */
export function parsed<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  name?: string,
): z.output<Schema> {
  const prefix = name === undefined ? [] : [name];
  const unstorable = unstorableText(value, prefix);
  if (unstorable.length > 0) throw invalidInput(unstorable);
  const result = schema.safeParse(value, { error: faultSentences });
  if (result.success) return result.data;
  throw new ProblemError('invalid-input', {
    faults: result.error.issues.flatMap((issue) => faultsOf(issue, prefix)),
  });
}

/** A refused field is named by its own path, so that a form can mark it. */
function faultsOf(issue: z.core.$ZodIssue, prefix: readonly string[]): SchemaFault[] {
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
    return isStorableText(value) ? [] : [unstorableAt(path)];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(isStorableText(key) ? [] : [unstorableAt(path)]),
    ...unstorableText(inner, [...path, key]),
  ]);
}

const unstorableAt = (path: readonly PropertyKey[]): Fault => ({
  path: path.join('.'),
  code: 'invalid_text',
  message: faultWords.cannotBeKept,
});
