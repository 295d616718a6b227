import type { Command, Refusal } from './command';
import type { LifecycleDefinition } from './definition';
import type { Happening } from './event';
import { recorded } from './settle';
import { ruleAt } from './steps';
import type { DialogueState } from './state';

/** A new version of the plan: who rested an answer on what it changes is asked again. */
export function changePlan(
  definition: LifecycleDefinition,
  state: DialogueState,
  command: Extract<Command, { kind: 'change-plan' }>,
): readonly Happening[] | Refusal {
  const rule = ruleAt(definition, 'acts/change-plan');
  if (state.plan?.hash !== command.seenPlan) return { code: 'stale-plan', rule };
  // What nobody rests an answer on, like hours or an activity's day, is a change too: it asks nobody again.
  if (command.plan.hash === state.plan.hash) return { code: 'nothing-changed', rule };
  return recorded(definition, state, command);
}
