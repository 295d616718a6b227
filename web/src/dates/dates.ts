import i18next from 'i18next';

/** Swedish days and instants as people read them. Days are `YYYY-MM-DD`; instants are ISO 8601. */
const ZONE = 'Europe/Stockholm';

const locale = (): string => (i18next.language === 'en' ? 'en-GB' : 'sv-SE');

/** Noon keeps a day the same day in every zone. */
const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than using it a thousand times, and a list uses it for every row. */
function formatOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = language + Object.entries(options).flat().join();
  const made = formats.get(name) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: ZONE });
  formats.set(name, made);
  return made;
}

/** Neither full stops nor commas: a day is written the same with a year as without. */
const without = (text: string): string => text.replaceAll(/[.,]/g, '');

/** `fre 27 nov`; another year than `around`'s is said: `fre 27 nov 2027`. */
export function shortDay(day: string, around: string = today()): string {
  const year = day.slice(0, 4) === around.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  const options = { weekday: 'short', day: 'numeric', month: 'short', ...year } as const;
  return without(formatOf(locale(), options).format(atNoon(day)));
}

/** `27 nov`, `27 nov 2027` */
export function dayInMargin(day: string, around: string = today()): string {
  const year = day.slice(0, 4) === around.slice(0, 4) ? {} : ({ year: 'numeric' } as const);
  return without(formatOf(locale(), { day: 'numeric', month: 'short', ...year }).format(atNoon(day)));
}

/** `11 jan–26 feb 2027`; across years both are said where they are not this one: `1 jan 2026–31 dec 2029`. */
export const span = (from: string, to: string): string =>
  from === to ? dayInMargin(to) : `${dayInMargin(from, to)}–${dayInMargin(to)}`;

/** The Swedish day of an instant. */
export const dayOf = (instant: string): string =>
  formatOf('sv-SE', { year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(instant));

/** `16.00`, in English `16:00` */
export const timeOf = (instant: string): string =>
  formatOf('sv-SE', { hour: '2-digit', minute: '2-digit' })
    .format(new Date(instant))
    .replace(':', i18next.language === 'en' ? ':' : '.');

/** `fre 27 nov 16.00` */
export const moment = (instant: string): string => `${shortDay(dayOf(instant))} ${timeOf(instant)}`;

const MINUTE = 60_000;
const spans = [
  { unit: 'day', length: 1_440 * MINUTE, from: 36 * 60 * MINUTE },
  { unit: 'hour', length: 60 * MINUTE, from: 90 * MINUTE },
  { unit: 'minute', length: MINUTE, from: 0 },
] as const;

/** `om 11 timmar`, `för 3 dagar sedan`: of what keeps the time of day outside, while the system's clock may have been moved. */
export function fromNow(instant: string, now = Date.now()): string {
  const away = new Date(instant).getTime() - now;
  const { unit, length } = spans.find(({ from }) => Math.abs(away) >= from) ?? spans[2];
  return new Intl.RelativeTimeFormat(locale()).format(Math.round(away / length), unit);
}

/** This computer's; the server's day may have been moved ahead: `me.day` says. */
export const today = (): string => dayOf(new Date().toISOString());

/** `1 234`, `12,5` */
export const figure = (value: number, decimals = 0): string =>
  value.toLocaleString(locale(), { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
