import { localDate, workingDaysBetween } from '../lifecycle/calendar';
import type { Circumstances } from '../lifecycle/command';
import type { LifecycleDefinition } from '../lifecycle/definition';
import { openTasks, type Otherwise } from '../lifecycle/open-tasks';
import type { DialogueState } from '../lifecycle/state';
import { refOf } from './task-ref';

/** An open task as those who wait read it: what, since when, until when, and what happens if nothing is done. */
export interface Waiting {
  readonly key: string;
  readonly ref: string;
  readonly step: string;
  readonly title: string;
  readonly phase: string | null;
  readonly unit: string;
  readonly asked: readonly string[];
  /** The Swedish date it was asked. */
  readonly since: string;
  readonly workingDaysWaited: number;
  readonly due: string | null;
  readonly overdue: boolean;
  /** Until the due date; less than 0: since it passed. */
  readonly workingDaysLeft: number | null;
  readonly round: number;
  readonly claimedBy: string | null;
  readonly otherwise: readonly Consequence[];
}

export interface Consequence extends Pick<Otherwise, 'kind' | 'workingDays' | 'to'> {
  readonly on: string | null;
}

/** Soonest due first; what has no date comes last. */
export function waitingOf(
  definition: LifecycleDefinition,
  state: DialogueState,
  circumstances: Circumstances,
): readonly Waiting[] {
  const { now, calendar } = circumstances;
  const today = localDate(now);
  return openTasks(definition, state, circumstances)
    .map(({ openedAt, otherwise, ...task }) => {
      const since = localDate(openedAt);
      return {
        ...task,
        ref: refOf(task.key),
        since,
        workingDaysWaited: workingDaysBetween(since, today, calendar),
        overdue: task.due !== null && task.due < today,
        workingDaysLeft: task.due === null ? null : workingDaysLeft(today, task.due, calendar),
        otherwise: otherwise.map(({ at, ...what }) => ({ ...what, on: at === null ? null : localDate(at) })),
      };
    })
    .sort(byDue);
}

/** Negative once the date has passed, by as many working days as it is late. */
const workingDaysLeft = (today: string, due: string, calendar: Circumstances['calendar']): number =>
  due < today ? 0 - workingDaysBetween(due, today, calendar) : workingDaysBetween(today, due, calendar);

function byDue(a: Waiting, b: Waiting): number {
  if (a.due === b.due) return a.key < b.key ? -1 : 1;
  if (a.due === null) return 1;
  if (b.due === null) return -1;
  return a.due < b.due ? -1 : 1;
}
