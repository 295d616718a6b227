import { workingDaysBetween, type Calendar } from '../lifecycle/calendar';

/** Finished tasks of one step that were asked and settled on the same dates (Swedish local dates). */
export interface Finished {
  readonly step: string;
  readonly opened: string;
  readonly settled: string;
  readonly tasks: number;
}

export interface UsualTime {
  /** Working days. */
  readonly median: number;
  readonly p90: number;
  readonly tasks: number;
}

/** How long each step usually takes, in working days from asked to settled, by nearest rank. */
export function usualTimes(
  finished: readonly Finished[],
  calendar: Calendar,
): ReadonlyMap<string, UsualTime> {
  const groups = new Map<string, Finished[]>();
  for (const each of finished) groups.set(each.step, [...(groups.get(each.step) ?? []), each]);
  return new Map([...groups].map(([step, rows]) => [step, usualTime(rows, calendar)]));
}

function usualTime(rows: readonly Finished[], calendar: Calendar): UsualTime {
  const days = rows
    .map(({ opened, settled, tasks }) => ({ days: workingDaysBetween(opened, settled, calendar), tasks }))
    .sort((a, b) => a.days - b.days);
  const tasks = days.reduce((sum, each) => sum + each.tasks, 0);
  const rank = (share: number): number => {
    let left = Math.ceil(share * tasks);
    return days.find((each) => (left -= each.tasks) <= 0)?.days ?? 0;
  };
  return { median: rank(0.5), p90: rank(0.9), tasks };
}
