import type { EffectKind, LifecycleDefinition, Outcome, PhaseDefinition } from './definition';
import type { DialogueEvent } from './event';
import { phaseNumber, stepOf } from './steps';
import type { DialogueState } from './state';

/** What the driver is to do because of an event; `state` is the one the event led to, or any later one. */
export function effectsOf(
  definition: LifecycleDefinition,
  event: DialogueEvent,
  state: DialogueState,
): readonly EffectKind[] {
  if (event.kind === 'phase-entered') return phaseOf(definition, event)?.entering ?? [];
  if (event.kind === 'task-settled') return outcomeOf(definition, state, event)?.does ?? [];
  return event.kind === 'ended' && event.as === 'merged' ? ['move-material'] : [];
}

const phaseOf = (
  definition: LifecycleDefinition,
  { phase }: Extract<DialogueEvent, { kind: 'phase-entered' }>,
): PhaseDefinition | undefined => definition.phases[phaseNumber(definition, phase)];

function outcomeOf(
  definition: LifecycleDefinition,
  state: DialogueState,
  event: Extract<DialogueEvent, { kind: 'task-settled' }>,
): Outcome | undefined {
  const task = state.tasks[event.task];
  return task && stepOf(definition, task.step).outcomes[event.outcome];
}
