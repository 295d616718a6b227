import Holidays from 'date-holidays';
import type { Calendar } from '../domain/lifecycle/calendar';

/** Deadlines are counted at most a year back (what was late) and, with reviews and pauses, some years ahead. */
const YEARS_BACK = 1;
const YEARS_AHEAD = 6;

/** Red days, and the eves on which nobody works: Midsummer, Christmas and New Year's. */
const closedTypes: ReadonlySet<string> = new Set(['public', 'bank']);

const sweden = new Holidays('SE');
const known = new Map<number, readonly string[]>();

/** The days nobody works on around a date: Sweden's, and the municipality's own closures. */
export function closedDays(around: string, closures: readonly string[]): Calendar {
  const year = Number(around.slice(0, 4));
  const years = Array.from({ length: YEARS_BACK + 1 + YEARS_AHEAD }, (_, at) => year - YEARS_BACK + at);
  return [...new Set([...years.flatMap(holidaysOf), ...closures])].sort();
}

function holidaysOf(year: number): readonly string[] {
  const before = known.get(year);
  if (before) return before;
  const days = sweden
    .getHolidays(year)
    .filter(({ type }) => closedTypes.has(type))
    .map(({ date }) => date.slice(0, 10));
  known.set(year, days);
  return days;
}
