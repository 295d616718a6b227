import { mayBeTakenOut } from '../../../src/contract/records/planning';
import { standing } from '../../../src/domain/records/stated-plan';
import { changedFields, differences, type WholePlan } from '../../../src/domain/records/whole-plan';
import { isEmpty } from '../form/emptied';
import { pruned } from '../form/pruned';
import type { FieldDifference } from '../task/difference';
import { allFields, inPlanOrder } from '../task/plan-fields';

type Values = Readonly<Record<string, unknown>>;

export interface PlanChange {
  /** Those fields that differ, as they are to be. */
  readonly changes: Values;
  readonly fields: readonly FieldDifference[];
  /** Parts of the plan that answers rest on and that differ. */
  readonly parts: readonly string[];
}

/** What a form over the whole plan changes of it. A field it cannot be without stays though it has been emptied. */
export function changeOf(plan: Values, form: Values): PlanChange {
  const out = mayBeTakenOut.filter((field) => isEmpty(form[field])).map((field) => [field, null]);
  const now = { ...(pruned(form) as Values), ...(Object.fromEntries(out) as Values) };
  const after = {
    ...plan,
    ...Object.fromEntries(Object.entries(now).filter(([field]) => allFields.includes(field))),
  };
  const fields = differences(plan, after);
  return {
    changes: Object.fromEntries(fields.map(({ field }) => [field, after[field as keyof typeof after]])),
    fields: inPlanOrder(fields),
    parts: isWhole(after) ? changedFields(plan as unknown as WholePlan, after) : [],
  };
}

/** The plan with these changes; null takes a field out. */
export const withChanges = (plan: Values, changes: Values): Values => standing({ ...plan, ...changes });

/** Half filled in it cannot be compared part by part. */
const isWhole = (plan: unknown): plan is WholePlan => {
  const { areas, groups, methods, activities } = plan as Partial<WholePlan>;
  return [areas, groups, methods, activities].every(Array.isArray);
};
