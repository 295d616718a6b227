import { isEmpty } from '../form/emptied';
import { asStored, isSame, type Content } from './draft-state';

/**
 * What a person has written in a form, field by field: the outcome, the reason, every field of the record, and those that
 * belong to another outcome than the one chosen now.
 */
export interface DraftField {
  /** As the form names it: `record.question`. */
  readonly path: string;
  readonly value: unknown;
}

const nested = new Set(['record', 'changes', 'aside']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function fieldsOf(content: Content): readonly DraftField[] {
  return Object.entries(content).flatMap(([name, value]) => {
    if (name === 'seenPlan') return [];
    if (!nested.has(name) || !isObject(value)) return [{ path: name, value }];
    return Object.entries(value).map(([field, inner]) => ({ path: `${name}.${field}`, value: inner }));
  });
}

export interface DraftDifference {
  readonly path: string;
  readonly mine: unknown;
  readonly theirs: unknown;
}

/** A change that is left out leaves the plan as it is; one that is empty takes the field out of it. */
const isLeftOut = ({ path, value }: DraftField): boolean =>
  path.startsWith('changes.') && value === undefined;

/** What is said where a field says nothing: a key of the task's words. */
export const wordForNothing = (field: DraftField): 'asInPlan' | 'empty' =>
  isLeftOut(field) ? 'asInPlan' : 'empty';

function isDifferent({ path, mine, theirs }: DraftDifference): boolean {
  if (isLeftOut({ path, value: mine }) !== isLeftOut({ path, value: theirs })) return true;
  return !(isEmpty(mine) && isEmpty(theirs)) && !isSame(mine ?? null, theirs ?? null);
}

/** Where two drafts of the same form differ; nothing and empty are the same, but in what changes a plan. */
export function draftDifferences(mine: Content, theirs: Content): readonly DraftDifference[] {
  const [own, other] = [fieldsOf(mine), fieldsOf(theirs)];
  const valueAt = (fields: readonly DraftField[], path: string): unknown =>
    fields.find((field) => field.path === path)?.value;
  const paths = [...new Set([...own, ...other].map(({ path }) => path))];
  return paths
    .map((path) => ({ path, mine: valueAt(own, path), theirs: valueAt(other, path) }))
    .filter(isDifferent);
}

/** Mine, with those fields as they are in theirs that are chosen. */
export function merged(mine: Content, theirs: Content, fromTheirs: ReadonlySet<string>): Content {
  const result: Record<string, unknown> = { ...mine };
  for (const { path, theirs: value } of draftDifferences(mine, theirs)) {
    if (!fromTheirs.has(path)) continue;
    const [head = '', field] = path.split('.');
    if (field === undefined) result[head] = value;
    else result[head] = { ...(result[head] as object | undefined), [field]: value };
  }
  // What theirs is without is to be left out, not to stand there as nothing.
  return asStored(result);
}
