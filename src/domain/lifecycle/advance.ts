import { localDate } from './calendar';
import type { Circumstances } from './command';
import type { Condition, LifecycleDefinition, PhaseDefinition, StepDefinition } from './definition';
import type { Happening } from './event';
import { isUnasked, keyOf, membersOf, opening, opensOn } from './members';
import { phaseNumber, stepOf } from './steps';
import type { DialogueState, Member, Task } from './state';

/** What follows next by itself from where the dialogue stands; nothing when it now waits for people or time. */
export function nextConsequences(
  definition: LifecycleDefinition,
  state: DialogueState,
  at: Circumstances,
): readonly Happening[] {
  if (state.ended !== null || state.paused !== null) return [];
  const number = phaseNumber(definition, state.phase);
  const phase = definition.phases[number];
  if (!phase) return [];
  const { reached, settled } = standingOf(definition, phase, state);
  for (const step of reached) {
    const asked = openings(definition, step, state, at);
    if (asked.length > 0) return asked;
  }
  return settled ? forward(definition.phases[number + 1]) : [];
}

/** The steps of a phase whose turn has come, and whether all of them are settled. */
export function standingOf(
  definition: LifecycleDefinition,
  phase: PhaseDefinition,
  state: DialogueState,
): { readonly reached: readonly StepDefinition[]; readonly settled: boolean } {
  const reached: StepDefinition[] = [];
  let settled = true;
  for (const step of phase.steps) {
    if (step.opens ? holds(definition, step.opens, state) : settled) reached.push(step);
    settled = settled && isSettled(step, state);
  }
  return { reached, settled };
}

function forward(next: PhaseDefinition | undefined): readonly Happening[] {
  return next
    ? [{ kind: 'phase-entered', phase: next.id }]
    : [{ kind: 'ended', as: 'completed', reason: null }];
}

/** The tasks of a step whose turn has come: all its members', at once. */
function openings(
  definition: LifecycleDefinition,
  step: StepDefinition,
  state: DialogueState,
  at: Circumstances,
): readonly Happening[] {
  const unasked = unaskedOf(step, state);
  if (step.skippedWhen && holds(definition, step.skippedWhen, state)) return skipped(step, state, unasked);
  if (unasked.length === 0) return [];
  const due = unasked.filter((member) => {
    const from = opensOn(step, member, state, at.calendar);
    return from === null || from <= localDate(at.now);
  });
  return due.map((member) => opening(step, member, state, at));
}

function skipped(
  step: StepDefinition,
  state: DialogueState,
  unasked: readonly Member[],
): readonly Happening[] {
  return unasked.map((member) => ({
    kind: 'task-skipped',
    task: keyOf(step, member),
    step: step.id,
    member: step.each ? member.id : null,
    unit: step.each ? member.unit : state.owner,
  }));
}

/** Members still to be asked; a member named twice is one. */
export function unaskedOf(step: StepDefinition, state: DialogueState): readonly Member[] {
  const unasked = membersOf(step, state).filter((member) => isUnasked(state.tasks[keyOf(step, member)]));
  if (unasked.length < 2) return unasked;
  return [...new Map(unasked.map((member) => [member.id, member])).values()];
}

/** Every member's task is settled or skipped, and nothing more is to be asked. A step over an empty set is settled. */
export function isSettled(step: StepDefinition, state: DialogueState): boolean {
  return membersOf(step, state).every((member) => isAnswered(state.tasks[keyOf(step, member)]));
}

const isAnswered = (task: Task | undefined): boolean =>
  task?.status === 'settled' || task?.status === 'skipped';

export function holds(definition: LifecycleDefinition, condition: Condition, state: DialogueState): boolean {
  switch (condition.kind) {
    case 'settled':
      return isSettled(stepOf(definition, condition.step), state);
    case 'outcome':
      return Object.values(state.tasks).some(
        (task) => task.step === condition.step && task.outcome === condition.is,
      );
    case 'fact':
      return state.facts[condition.name] === condition.is;
    case 'all':
      return condition.of.every((part) => holds(definition, part, state));
    case 'any':
      return condition.of.some((part) => holds(definition, part, state));
    case 'not':
      return !holds(definition, condition.of, state);
  }
}
