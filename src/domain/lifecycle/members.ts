import type { Circumstances, Organisation } from './command';
import { addWorkingDays, localDate } from './calendar';
import type { LifecycleDefinition, Party, StepDefinition } from './definition';
import type { Happening } from './event';
import { taskKey, type DialogueState, type Member, type Task } from './state';

/** A step without `each` has one member: the dialogue's own unit. */
export function membersOf(
  step: StepDefinition,
  state: Pick<DialogueState, 'sets' | 'owner'>,
): readonly Member[] {
  return step.each ? (state.sets[step.each] ?? []) : [{ id: '', unit: state.owner }];
}

export const keyOf = (step: StepDefinition, member: Member): string =>
  taskKey(step.id, step.each ? member.id : null);

/** Never asked, or asked and void since. */
export const isUnasked = (task: Task | undefined): boolean => task === undefined || task.status === 'void';

/** The date from which a member's task is asked, or null when it is asked at once. */
export function opensOn(
  step: StepDefinition,
  member: Member,
  state: DialogueState,
  calendar: Circumstances['calendar'],
): string | null {
  if (step.opensBefore === undefined) return null;
  const date = setDate(step, member, state);
  return date === null ? null : addWorkingDays(date, -step.opensBefore, calendar);
}

export function opening(
  step: StepDefinition,
  member: Member,
  state: DialogueState,
  at: Circumstances,
): Extract<Happening, { kind: 'task-opened' }> {
  return {
    kind: 'task-opened',
    task: keyOf(step, member),
    step: step.id,
    member: step.each ? member.id : null,
    unit: unitOf(step, member, state, at.organisation),
    due: dueDate(step, member, state, at),
  };
}

/** The task an overdue one becomes for the manager it escalates to. */
export function escalation(
  { escalation: step }: LifecycleDefinition,
  origin: string,
  unit: string,
  { now, calendar }: Circumstances,
): Happening {
  const due = step.due && 'workingDays' in step.due ? step.due.workingDays : null;
  return {
    kind: 'task-opened',
    task: taskKey(step.id, origin),
    step: step.id,
    member: origin,
    unit,
    due: due === null ? null : addWorkingDays(localDate(now), due, calendar),
  };
}

/** The unit a task waits at: that of the party who performs it. */
function unitOf(
  { by: [party] }: StepDefinition,
  member: Member,
  state: DialogueState,
  { homes }: Organisation,
): string {
  if (!party) return state.owner;
  const units: Readonly<Record<Party['unit'], string | null | undefined>> = {
    lead: state.owner,
    owner: state.owner,
    member: member.unit,
    deciding: textFact(state, 'deciding-committee'),
    any: homes[party.role],
  };
  return units[party.unit] ?? state.owner;
}

export function dueDate(
  step: StepDefinition,
  member: Member,
  state: DialogueState,
  { now, calendar }: Circumstances,
): string | null {
  const date = setDate(step, member, state);
  if (date !== null || !step.due || 'fact' in step.due) return date;
  return addWorkingDays(localDate(now), step.due.workingDays, calendar);
}

/** The date somebody has set for a task, as against one counted from its opening. */
export function setDate(
  step: StepDefinition,
  member: Member,
  state: Pick<DialogueState, 'facts'>,
): string | null {
  if (member.due !== undefined) return member.due;
  return step.due && 'fact' in step.due ? textFact(state, step.due.fact) : null;
}

export function textFact(state: Pick<DialogueState, 'facts'>, name: string): string | null {
  const fact = state.facts[name];
  return typeof fact === 'string' ? fact : null;
}
