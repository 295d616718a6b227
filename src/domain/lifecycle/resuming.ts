import { addWorkingDays, workingDaysBetween, type Calendar } from './calendar';
import type { Happening } from './event';
import type { DialogueState } from './state';

/**
 * The end of a pause: the due date of every open task moves by the working days paused. The dates of the dialogue itself
 * (its windows, its board dates, tasks not asked yet) were set by people, who change them with the plan.
 */
export function resuming(state: DialogueState, today: string, calendar: Calendar): readonly Happening[] {
  if (!state.paused) return [];
  const workingDays = workingDaysBetween(state.paused.since, today, calendar);
  const moved = Object.values(state.tasks).flatMap(({ key, status, due }): readonly Happening[] =>
    status === 'open' && due !== null && workingDays > 0
      ? [{ kind: 'task-rescheduled', task: key, due: addWorkingDays(due, workingDays, calendar) }]
      : [],
  );
  // Moved first, while still paused: their clocks go on from where they stood.
  return [...moved, { kind: 'resumed', workingDays }];
}
