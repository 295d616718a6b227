import { isUnasked, keyOf } from './members';
import type { LifecycleDefinition, PlanField, StepDefinition } from './definition';
import type { Happening } from './event';
import { restingFields } from './rests-on';
import { phaseNumber, placeOf, stepOf, stepsOf } from './steps';
import type { DialogueState, Member, Task } from './state';

/** Back to a step: it and every later task already asked are void, save those excepted, and are asked in their turn. */
export function backTo(
  definition: LifecycleDefinition,
  state: DialogueState,
  { from, except = [] }: { readonly from: string; readonly except?: readonly string[] },
  because: string,
): readonly Happening[] {
  const { order, phase } = placeOf(definition, from);
  const later = Object.values(state.tasks).filter(
    ({ step, status }) =>
      status !== 'void' && placeOf(definition, step).order >= order && !except.includes(step),
  );
  return [...voiding(later, because), ...backInto(definition, state, phase?.id ?? state.phase)];
}

/**
 * A changed plan or changed sets: exactly the answers that rest on what changed are void, and the dialogue goes back to
 * the first phase where somebody is now to be asked. What is done in later phases keeps its state meanwhile.
 */
export function askedAgain(
  definition: LifecycleDefinition,
  state: DialogueState,
  fields: readonly PlanField[],
  sets: Readonly<Record<string, readonly Member[]>>,
): readonly Happening[] {
  const after: Pick<DialogueState, 'sets' | 'tasks'> = {
    sets: { ...state.sets, ...sets },
    tasks: state.tasks,
  };
  const stale = fields.length === 0 ? [] : restingOn(definition, after, new Set(fields));
  const phases = [
    ...stale.map(({ step }) => placeOf(definition, step).phase?.id),
    ...stepsOf(definition)
      .filter((step) => step.each && sets[step.each]?.some((one) => isUnasked(state.tasks[keyOf(step, one)])))
      .map(({ id }) => placeOf(definition, id).phase?.id),
  ].filter((phase) => phase !== undefined);
  const first = phases.sort((a, b) => phaseNumber(definition, a) - phaseNumber(definition, b))[0];
  return [
    ...voiding(stale, `changed: ${fields.join(', ')}`),
    ...(first === undefined ? [] : backInto(definition, state, first)),
  ];
}

/** The answers, given or asked for, that rest on one of the fields. */
export function restingOn(
  definition: LifecycleDefinition,
  { sets, tasks }: Pick<DialogueState, 'sets' | 'tasks'>,
  changed: ReadonlySet<PlanField>,
): readonly Task[] {
  const groundsOf = groundsIn(sets);
  return Object.values(tasks).filter((task) => {
    if (task.status === 'void') return false;
    const step = stepOf(definition, task.step);
    return (
      step.restsOn !== undefined &&
      restingFields(step.restsOn, groundsOf(step, task)).some((one) => changed.has(one))
    );
  });
}

/** Looks each set through once, however many tasks ask. */
function groundsIn(sets: DialogueState['sets']): (step: StepDefinition, task: Task) => readonly string[] {
  const known = new Map<string, ReadonlyMap<string, Member>>();
  return ({ each }, { member }) => {
    if (each === undefined || member === null) return [];
    const members = known.get(each) ?? new Map((sets[each] ?? []).map((one) => [one.id, one]));
    known.set(each, members);
    return members.get(member)?.grounds ?? [];
  };
}

const voiding = (tasks: readonly Task[], because: string): readonly Happening[] =>
  tasks.map(({ key }) => ({ kind: 'task-voided', task: key, because }));

function backInto(
  definition: LifecycleDefinition,
  state: DialogueState,
  phase: string,
): readonly Happening[] {
  const isEarlier = phaseNumber(definition, phase) < phaseNumber(definition, state.phase);
  return isEarlier ? [{ kind: 'phase-entered', phase }] : [];
}
