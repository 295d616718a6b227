import { localDate } from './calendar';
import type { Circumstances } from './command';
import type { LifecycleDefinition, StepDefinition } from './definition';
import type { Happening } from './event';
import { escalation, keyOf, membersOf, setDate, textFact } from './members';
import { stepsOf } from './steps';
import { taskKey, type DialogueState, type FactChanges, type Member } from './state';

/** A happening just applied: the state it led to, and what it may have changed as it was before. */
export interface Applied {
  readonly definition: LifecycleDefinition;
  readonly before: Pick<DialogueState, 'facts' | 'sets'>;
  readonly state: DialogueState;
  readonly at: Circumstances;
}

/** What one happening brings with it at once, whoever caused it. */
export function aftermath(applied: Applied, happening: Happening): readonly Happening[] {
  return 'task' in happening ? ofTask(applied, happening) : ofData(applied, happening);
}

type OnTask = Extract<Happening, { readonly task: string }>;

const CLOSING: ReadonlySet<Happening['kind']> = new Set(['task-settled', 'task-voided', 'task-skipped']);
const DATING: ReadonlySet<Happening['kind']> = new Set(['task-extended', 'task-rescheduled']);

function ofTask({ definition, state, at }: Applied, happening: OnTask): readonly Happening[] {
  const { kind, task } = happening;
  if (kind === 'escalated') return [escalation(definition, task, happening.unit, at)];
  if (CLOSING.has(kind)) return [...relieved(definition, state, task), ...shut(state, task)];
  // While paused the clock is only moved, so that the manager's task stays.
  return DATING.has(kind) && !state.paused ? relieved(definition, state, task) : [];
}

function ofData(applied: Applied, happening: Exclude<Happening, OnTask>): readonly Happening[] {
  if (happening.kind === 'facts-recorded') {
    return [...movedByFacts(applied, happening.facts), ...widened(applied, happening.facts)];
  }
  if (happening.kind !== 'members-named') return [];
  const { set, members } = happening;
  return [...noLongerNamed(applied, set, members), ...movedByMembers(applied, set, members)];
}

/** What ends with the dialogue: nothing is asked of anybody any more, and nothing stands open to the public. */
export function leaving(state: DialogueState): readonly Happening[] {
  return [
    ...Object.keys(state.windows)
      .filter((step) => state.windows[step] === 'open')
      .map((step): Happening => ({ kind: 'window-closed', step })),
    ...Object.values(state.tasks)
      .filter(({ status }) => status === 'open')
      .map(({ key }): Happening => ({ kind: 'task-voided', task: key, because: 'ended' })),
  ];
}

/** The manager need no longer see to a task that is not open, or has a new date. */
function relieved(
  { escalation: { id } }: LifecycleDefinition,
  state: DialogueState,
  origin: string,
): readonly Happening[] {
  const task = taskKey(id, origin);
  return isOpen(state, task) ? [{ kind: 'task-voided', task, because: origin }] : [];
}

/** What stands open to the public does so only while somebody answers for it. */
function shut(state: DialogueState, key: string): readonly Happening[] {
  const step = state.tasks[key]?.step ?? key;
  return state.windows[step] === 'open' ? [{ kind: 'window-closed', step }] : [];
}

function movedByFacts({ definition, before, state }: Applied, facts: FactChanges): readonly Happening[] {
  return stepsOf(definition).flatMap((step) => {
    const name = step.due && 'fact' in step.due ? step.due.fact : null;
    if (name === null || !(name in facts) || facts[name] === before.facts[name]) return [];
    return membersOf(step, state).flatMap((member) => moved(step, member, state));
  });
}

function movedByMembers(
  { definition, before, state }: Applied,
  set: string,
  members: readonly Member[],
): readonly Happening[] {
  const dues = new Map((before.sets[set] ?? []).map(({ id, due }) => [id, due]));
  const changed = members.filter(({ id, due }) => due !== dues.get(id));
  return stepsOf(definition)
    .filter(({ each }) => each === set)
    .flatMap((step) => changed.flatMap((member) => moved(step, member, state)));
}

function moved(step: StepDefinition, member: Member, state: DialogueState): readonly Happening[] {
  const task = keyOf(step, member);
  const due = setDate(step, member, state);
  if (due === null || !isOpen(state, task) || state.tasks[task]?.due === due) return [];
  return [{ kind: 'task-rescheduled', task, due }];
}

/** A window already closed stands open again when its dates, as they now are, include today. */
function widened({ definition, before, state, at }: Applied, facts: FactChanges): readonly Happening[] {
  const today = localDate(at.now);
  return stepsOf(definition)
    .filter(({ id, window }) => {
      if (!window || state.windows[id] !== 'closed' || !isOpen(state, id)) return false;
      const isMoved = window.to in facts && facts[window.to] !== before.facts[window.to];
      return isMoved && includes(state, window, today);
    })
    .map(({ id }) => ({ kind: 'window-opened', step: id }));
}

function includes(
  state: DialogueState,
  window: { readonly from: string; readonly to: string },
  today: string,
): boolean {
  const from = textFact(state, window.from);
  const to = textFact(state, window.to);
  return from !== null && to !== null && from <= today && today <= to;
}

/** Who is no longer among those to be asked is not waited for either. */
function noLongerNamed(
  { definition, state }: Applied,
  set: string,
  members: readonly Member[],
): readonly Happening[] {
  const named = new Set(members.map(({ id }) => id));
  const steps = new Set(
    stepsOf(definition)
      .filter(({ each }) => each === set)
      .map(({ id }) => id),
  );
  return Object.values(state.tasks)
    .filter(({ step, status, member }) => status === 'open' && steps.has(step) && !named.has(member ?? ''))
    .map(({ key }) => ({ kind: 'task-voided', task: key, because: 'no longer named' }));
}

const isOpen = (state: DialogueState, key: string): boolean => state.tasks[key]?.status === 'open';
