import i18next from 'i18next';

/** Swedish days and instants as people read them. Days are `YYYY-MM-DD`; instants are ISO 8601. */
const ZONE = 'Europe/Stockholm';

const locale = (): string => (i18next.language === 'en' ? 'en-GB' : 'sv-SE');

/** Noon keeps a day the same day in every zone. */
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const without = (text: string): string => text.replaceAll('.', '');

/** `fre 27 nov`; another year than `around`'s is said: `fre 27 nov 2027`. */
export function shortDay(day: string, around: string = today()): string {
  const year = day.slice(0, 4) === around.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return without(
    atNoon(day).toLocaleDateString(locale(), {
      weekday: 'short',
      day: 'numeric',
      month: 'short',
      ...year,
      timeZone: ZONE,
    }),
  );
}

/** `27 nov`, `27 nov 2027` */
export function dayInMargin(day: string, around: string = today()): string {
  const year = day.slice(0, 4) === around.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return without(
    atNoon(day).toLocaleDateString(locale(), { day: 'numeric', month: 'short', ...year, timeZone: ZONE }),
  );
}

/** `11 jan–26 feb 2027` */
export function span(from: string, to: string): string {
  const first = from.slice(0, 4) === to.slice(0, 4) ? dayInMargin(from, to) : dayInMargin(from);
  return `${first}–${dayInMargin(to)}`;
}

/** The Swedish day of an instant. */
export const dayOf = (instant: string): string =>
  new Date(instant).toLocaleDateString('sv-SE', { timeZone: ZONE });

/** `16.00` */
export const timeOf = (instant: string): string =>
  new Date(instant)
    .toLocaleTimeString('sv-SE', { hour: '2-digit', minute: '2-digit', timeZone: ZONE })
    .replace(':', '.');

/** `fre 27 nov 16.00` */
export const moment = (instant: string): string => `${shortDay(dayOf(instant))} ${timeOf(instant)}`;

/** This computer's; the server's day may have been moved ahead: `me.day` says. */
export const today = (): string => dayOf(new Date().toISOString());

/** `1 234`, `12,5` */
export const figure = (value: number, decimals = 0): string =>
  value.toLocaleString(locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
