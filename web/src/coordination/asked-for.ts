import { changedFields, type WholePlan } from '../../../src/domain/records/whole-plan';

interface Versions {
  readonly before: WholePlan;
  readonly after: WholePlan;
}

/** Whether an answer that rests on these parts of the plan is asked for again because of this one field. */
export function isAskedFor(restsOn: readonly string[], field: string, { before, after }: Versions): boolean {
  const changed = { ...before, [field]: after[field as keyof WholePlan] };
  return changedFields(before, changed).some((part) => restsOn.includes(part));
}
