import type { WaitingTask } from '../../../src/contract/dialogue';

/** What holds the dialogue up: what is overdue before what is not, and of either what has waited longest. */
export function blockingTask(waiting: readonly WaitingTask[]): WaitingTask | undefined {
  return waiting
    .filter(({ phase }) => phase !== null)
    .sort(
      (a, b) =>
        Number(b.overdue) - Number(a.overdue) ||
        b.workingDaysWaited - a.workingDaysWaited ||
        compared(a.due ?? LAST, b.due ?? LAST),
    )[0];
}

const LAST = '9999-12-31';

const compared = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
