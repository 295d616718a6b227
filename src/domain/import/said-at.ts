import { addDays, startOf } from '../lifecycle/calendar';

const HOUR_MS = 3_600_000;

/**
 * The instant a cell names. Understood: `2026-09-12`, `2026-09-12 13:05:30` with `T`, `Z` or an offset; day first
 * `12/9/2026`, `12.9.2026` (month-first is not guessed at: 9/12 is 9 December here); `12 sep 2026`; seconds or
 * milliseconds since 1970, as Polis writes. A time without offset is Stockholm's, a date alone its first instant.
 */
export function instantFrom(cell: string): string | null {
  const text = cell.trim();
  if (/^\d{9,10}$/.test(text)) return new Date(Number(text) * 1000).toISOString();
  if (/^\d{12,13}$/.test(text)) return new Date(Number(text)).toISOString();
  const [, day = '', time] = /^(.+?)(?:(?:T|,?\s+)(\d{1,2}[:.]\d{2}.*))?$/.exec(text) ?? [];
  const date = dateFrom(day);
  if (date === null) return null;
  return time === undefined ? startOf(date) : at(date, time);
}

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];

function dateFrom(text: string): string | null {
  const numbers =
    /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/.exec(text) ??
    /^(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})$/.exec(text) ??
    /^(?<day>\d{1,2})[-/.](?<month>\d{1,2})[-/.](?<year>\d{4})$/.exec(text);
  if (numbers?.groups)
    return validDate(numbers.groups['year'], numbers.groups['month'], numbers.groups['day']);
  const words = /^(?<day>\d{1,2})\s+(?<month>\p{L}{3})\p{L}*\.?\s+(?<year>\d{4})$/u.exec(text);
  if (!words?.groups) return null;
  const month = months.indexOf((words.groups['month'] ?? '').toLocaleLowerCase('sv')) + 1;
  return validDate(words.groups['year'], String(month), words.groups['day']);
}

/** Nobody said anything before this: a year like 0026 is a slip of the pen. */
const FIRST_YEAR = 1900;

/** 31 February is no date. */
function validDate(year = '', month = '', day = ''): string | null {
  if (Number(year) < FIRST_YEAR) return null;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const parsed = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

const CLOCK = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?:[:.]([0-5]\d)(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?$/i;

function at(date: string, time: string): string | null {
  const [all, hour = '', minute = '', second = '0', zone] = CLOCK.exec(time) ?? [];
  if (all === undefined) return null;
  const utc = Date.parse(`${date}T${hour.padStart(2, '0')}:${minute}:${second.padStart(2, '0')}Z`);
  const offset = zone === undefined ? stockholmOffset(date, Number(hour)) : offsetOf(zone);
  return offset === null ? null : new Date(utc - offset).toISOString();
}

/** The offset changes at three in the morning, in spring and in autumn: before it the day's first holds, then its last. */
function stockholmOffset(date: string, hour: number): number {
  const of = hour < 3 ? date : addDays(date, 1);
  return Date.parse(`${of}T00:00:00Z`) - Date.parse(startOf(of));
}

function offsetOf(zone: string): number | null {
  if (zone.toUpperCase() === 'Z') return 0;
  const hours = Number(zone.slice(1, 3)) + Number(zone.slice(-2)) / 60;
  return hours > 14 ? null : hours * HOUR_MS * (zone.startsWith('-') ? -1 : 1);
}
