import { addDays } from '../domain/lifecycle/calendar';
import type { Dates } from './stage';

/** The story's own calendar, from the day it begins. */
export const datesFrom = (begun: string): Dates => ({
  board: weekday(begun, 14),
  // Coordination takes five weeks when somebody never answers, more around Christmas.
  collectionBegins: weekday(begun, 77),
  collectionEnds: weekday(begun, 98),
  collectionEndsLater: weekday(begun, 112),
  decision: weekday(begun, 196),
});

/** That many days later, or the Monday after it. */
export function weekday(from: string, days: number): string {
  const date = addDays(from, days);
  const day = new Date(`${date}T00:00:00Z`).getUTCDay();
  return day === 0 || day === 6 ? addDays(date, day === 6 ? 2 : 1) : date;
}
