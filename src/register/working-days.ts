import type { Calendar } from '../domain/lifecycle/calendar';
import { holidaysOf } from '../domain/lifecycle/holidays';
import { remembered } from '../domain/lifecycle/remembered';

/** Deadlines are counted at most a year back (what was late) and, with reviews and pauses, some years ahead. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 6;

/** The days nobody works on around a date: Sweden's, and the municipality's own closures. */
export function closedDays(around: string, closures: readonly string[]): Calendar {
  const year = Number(around.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 1 + YEARS_AHEAD }, (_, at) => year - YEARS_BACK + at);
  return [...new Set([...years.flatMap(holidaysIn), ...closures])].sort();
}

const holidaysIn = remembered(holidaysOf);
