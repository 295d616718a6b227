import { holds, standingOf, unaskedOf } from './advance';
import { addDays, addWorkingDays, startOf, workingDaysBetween, type Calendar } from './calendar';
import type { Organisation } from './command';
import type { Clock, LifecycleDefinition, StepDefinition } from './definition';
import type { Happening } from './event';
import { opening, opensOn, textFact } from './members';
import { phaseNumber, stepOf, stepsOf } from './steps';
import type { DialogueState, Task } from './state';

/** Something that happens by itself at an instant, if nobody does anything about it before. */
export interface Appointment {
  readonly at: string;
  readonly happening: Happening;
}

/** What will happen by itself if nobody acts, soonest first. The driver sleeps until the first entry. */
export function agenda(
  definition: LifecycleDefinition,
  state: DialogueState,
  calendar: Calendar,
  organisation: Organisation,
): readonly Appointment[] {
  if (state.ended !== null) return [];
  if (state.paused) return [resumption(state.paused, calendar)];
  const open = Object.values(state.tasks).filter(({ status }) => status === 'open');
  return [
    ...open.flatMap((task) => appointmentsOf(definition, state, task, { calendar, organisation })),
    ...stepsOf(definition).flatMap((step) => windowOf(step, state)),
    ...comingTasks(definition, state, calendar, organisation),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** What the clock does about one open task. */
export function appointmentsOf(
  definition: LifecycleDefinition,
  state: DialogueState,
  task: Task,
  { calendar, organisation }: { readonly calendar: Calendar; readonly organisation: Organisation },
): readonly Appointment[] {
  const { clock } = stepOf(definition, task.step);
  if (!clock || task.due === null) return [];
  return [
    ...remindersOf(task, task.due, clock, calendar),
    ...escalationOf(task, task.due, clock, { calendar, organisation }),
    ...silenceOf(task, task.due, clock, { calendar, plan: state.plan?.hash ?? null }),
  ];
}

const reminderAt = (due: string, before: number, calendar: Calendar): string =>
  startOf(addWorkingDays(due, -before, calendar));

function remindersOf(task: Task, due: string, clock: Clock, calendar: Calendar): readonly Appointment[] {
  return clock.remind
    .filter((before) => !task.reminded.includes(before))
    .map((before) => ({
      at: reminderAt(due, before, calendar),
      happening: { kind: 'reminded', task: task.key, before },
    }));
}

function escalationOf(
  task: Task,
  due: string,
  { escalateTo, silence }: Clock,
  { calendar, organisation }: { readonly calendar: Calendar; readonly organisation: Organisation },
): readonly Appointment[] {
  // Where silence is an answer at once, there is nothing for a manager to chase.
  if (task.escalated || (silence && silence.after <= 1)) return [];
  const unit = organisation.administrationOf[task.unit] ?? task.unit;
  return [
    {
      at: startOf(addWorkingDays(due, 1, calendar)),
      happening: { kind: 'escalated', task: task.key, to: escalateTo, unit },
    },
  ];
}

function silenceOf(
  task: Task,
  due: string,
  { silence }: Clock,
  { calendar, plan }: { readonly calendar: Calendar; readonly plan: string | null },
): readonly Appointment[] {
  if (!silence) return [];
  const { after, outcome } = silence;
  return [
    {
      at: startOf(addWorkingDays(due, after, calendar)),
      happening: {
        kind: 'task-settled',
        task: task.key,
        outcome,
        reason: null,
        record: null,
        plan,
        late: true,
      },
    },
  ];
}

/** Opens and closes what the public may take part in, while somebody answers for it. */
function windowOf({ id, window }: StepDefinition, state: DialogueState): readonly Appointment[] {
  if (!window || state.tasks[id]?.status !== 'open' || state.windows[id] === 'closed') return [];
  const name = state.windows[id] === 'open' ? window.to : window.from;
  const date = textFact(state, name);
  if (date === null) return [];
  return state.windows[id] === 'open'
    ? [{ at: startOf(addDays(date, 1)), happening: { kind: 'window-closed', step: id } }]
    : [{ at: startOf(date), happening: { kind: 'window-opened', step: id } }];
}

/** Tasks of the phase whose own date is still so far off that nobody is asked yet. */
function comingTasks(
  definition: LifecycleDefinition,
  state: DialogueState,
  calendar: Calendar,
  organisation: Organisation,
): readonly Appointment[] {
  const phase = definition.phases[phaseNumber(definition, state.phase)];
  if (!phase?.steps.some(({ opensBefore }) => opensBefore !== undefined)) return [];
  return standingOf(definition, phase, state)
    .reached.filter(({ skippedWhen }) => !(skippedWhen && holds(definition, skippedWhen, state)))
    .flatMap((step) =>
      unaskedOf(step, state).flatMap((member) => {
        const date = opensOn(step, member, state, calendar);
        if (date === null) return [];
        const at = startOf(date);
        return [{ at, happening: opening(step, member, state, { now: at, calendar, organisation }) }];
      }),
    );
}

function resumption({ since, until }: NonNullable<DialogueState['paused']>, calendar: Calendar): Appointment {
  const workingDays = workingDaysBetween(since, until, calendar);
  return { at: startOf(until), happening: { kind: 'resumed', workingDays } };
}
