import { appointmentsOf } from './agenda';
import type { Calendar } from './calendar';
import type { Organisation } from './command';
import type { Clock, LifecycleDefinition } from './definition';
import { askedOf } from './permission';
import { placeOf } from './steps';
import type { DialogueState, Task } from './state';

/** One task somebody is waited for with. */
export interface OpenTask {
  readonly key: string;
  readonly step: string;
  /** Null for an escalation, which belongs to no phase. */
  readonly phase: string | null;
  readonly title: string;
  readonly unit: string;
  readonly openedAt: string;
  readonly due: string | null;
  readonly round: number;
  readonly claimedBy: string | null;
  /** The keys of those who may settle it. */
  readonly asked: readonly string[];
  /** What happens if nobody does anything, in order. */
  readonly otherwise: readonly Otherwise[];
}

export interface Otherwise {
  readonly kind: 'reminded' | 'escalated' | 'counts-as';
  /** Working days from the due date; negative before it. */
  readonly workingDays: number;
  /** The role it escalates to, or the outcome silence counts as. */
  readonly to: string | null;
  /** The instant, when a calendar is given. */
  readonly at: string | null;
}

/** Who is asked for what, and what follows if they do nothing. With a calendar, also when. */
export function openTasks(
  definition: LifecycleDefinition,
  state: DialogueState,
  counting?: { readonly calendar: Calendar; readonly organisation: Organisation },
): readonly OpenTask[] {
  return Object.values(state.tasks)
    .filter(({ status }) => status === 'open')
    .map((task) => ({
      key: task.key,
      step: task.step,
      phase: placeOf(definition, task.step).phase?.id ?? null,
      title: placeOf(definition, task.step).step.title,
      unit: task.unit,
      openedAt: task.openedAt,
      due: task.due,
      round: task.round,
      claimedBy: task.claimedBy,
      asked: askedOf(definition, state, task),
      otherwise: otherwiseOf(definition, state, task, counting),
    }));
}

function otherwiseOf(
  definition: LifecycleDefinition,
  state: DialogueState,
  task: Task,
  counting?: { readonly calendar: Calendar; readonly organisation: Organisation },
): readonly Otherwise[] {
  const { clock } = placeOf(definition, task.step).step;
  if (!clock || task.due === null) return [];
  // While paused nothing happens by itself but the resumption, so that no instant can be promised.
  const appointments = counting && !state.paused ? appointmentsOf(definition, state, task, counting) : [];
  const at = (kind: string, before?: number): string | null =>
    appointments.find(
      ({ happening }) =>
        happening.kind === kind && (happening.kind !== 'reminded' || happening.before === before),
    )?.at ?? null;
  return [...remindersOf(task, clock, at), ...escalationOf(task, clock, at), ...silenceOf(clock, at)];
}

type Instant = (kind: string, before?: number) => string | null;

const remindersOf = (task: Task, { remind }: Clock, at: Instant): readonly Otherwise[] =>
  [...remind]
    .sort((a, b) => b - a)
    .filter((before) => !task.reminded.includes(before))
    .map((before) => ({ kind: 'reminded', workingDays: 0 - before, to: null, at: at('reminded', before) }));

const escalationOf = (task: Task, { escalateTo }: Clock, at: Instant): readonly Otherwise[] =>
  task.escalated ? [] : [{ kind: 'escalated', workingDays: 1, to: escalateTo, at: at('escalated') }];

const silenceOf = ({ silence }: Clock, at: Instant): readonly Otherwise[] =>
  silence
    ? [{ kind: 'counts-as', workingDays: silence.after, to: silence.outcome, at: at('task-settled') }]
    : [];
