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
  if (event.kind === 'phase-entered') return entering(definition, event);
  if (event.kind === 'task-settled') return done(definition, state, event);
  return event.kind === 'ended' && event.as === 'merged' ? ['move-material'] : [];
}

const entering = (
  definition: LifecycleDefinition,
  { phase }: Extract<DialogueEvent, { kind: 'phase-entered' }>,
): readonly EffectKind[] => definition.phases[phaseNumber(definition, phase)]?.entering ?? [];

function done(
  definition: LifecycleDefinition,
  state: DialogueState,
  event: Extract<DialogueEvent, { kind: 'task-settled' }>,
): readonly EffectKind[] {
  const task = state.tasks[event.task];
  return (task && stepOf(definition, task.step).outcomes[event.outcome]?.does) ?? [];
}
