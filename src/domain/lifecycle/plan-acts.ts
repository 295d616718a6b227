import type { Command, Refusal } from './command';
import type { LifecycleDefinition } from './definition';
import type { Happening } from './event';
import { recorded } from './settle';
import { ruleAt } from './steps';
import type { DialogueState } from './state';

/** Whether there is no plan yet to change, or another than the one that was read; null where neither is so. */
export function notPlanInForce(
  definition: LifecycleDefinition,
  { plan }: DialogueState,
  seenPlan?: string,
): Refusal | null {
  const rule = ruleAt(definition, 'acts/change-plan');
  if (plan === null) return { code: 'no-plan', rule };
  return seenPlan === undefined || plan.hash === seenPlan ? null : { code: 'stale-plan', rule };
}

/** A new version of the plan: who rested an answer on what it changes is asked again. */
export function changePlan(
  definition: LifecycleDefinition,
  state: DialogueState,
  command: Extract<Command, { kind: 'change-plan' }>,
): readonly Happening[] | Refusal {
  const another = notPlanInForce(definition, state, command.seenPlan);
  if (another) return another;
  // What nobody rests an answer on, like hours or an activity's day, is a change too: it asks nobody again.
  if (command.plan.hash === command.seenPlan)
    return { code: 'nothing-changed', rule: ruleAt(definition, 'acts/change-plan') };
  return recorded(definition, state, command);
}
