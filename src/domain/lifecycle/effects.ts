import type { EffectKind, LifecycleDefinition } from './definition';
import type { DialogueEvent } from './event';
import { phaseNumber, stepOf } from './steps';
import type { DialogueState } from './state';

/** What the driver is to do because of an event; `state` is the one the event led to, or any later one. */
export function effectsOf(
  definition: LifecycleDefinition,
  event: DialogueEvent,
  state: DialogueState,
): readonly EffectKind[] {
  if (event.kind === 'phase-entered') {
    return definition.phases[phaseNumber(definition, event.phase)]?.entering ?? [];
  }
  if (event.kind === 'ended') return event.as === 'merged' ? ['move-material'] : [];
  if (event.kind !== 'task-settled') return [];
  const task = state.tasks[event.task];
  return task ? (stepOf(definition, task.step).outcomes[event.outcome]?.does ?? []) : [];
}
