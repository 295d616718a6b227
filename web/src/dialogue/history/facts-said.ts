import { shortDay } from '../../dates/dates';
import type { Telling } from './sentence';

const named = [
  'board-date',
  'collection-begins',
  'collection-ends',
  'decision-date',
  'season-ends',
  'influence-level',
  'evaluation-tier',
  'publish-results',
  'committee-decides',
  'deciding-committee',
  'deciding-administration',
] as const;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);

/** `sista insamlingsdag fre 26 feb, påverkansgrad 3`: what has been noted about the dialogue. */
export function factsSaid(facts: unknown, { t, units }: Pick<Telling, 't' | 'units'>): string {
  return Object.entries((facts ?? {}) as Readonly<Record<string, unknown>>)
    .map(([name, value]) => {
      const known = named.find((each) => each === name);
      return `${known === undefined ? name : t(`factNames.${known}`)} ${value === null ? t('factGone') : said(value)}`;
    })
    .join(', ');

  function said(value: unknown): string {
    if (isDay(value)) return shortDay(value);
    if (typeof value === 'boolean') return value ? t('ui:yes').toLowerCase() : t('ui:no').toLowerCase();
    return units.get(String(value)) ?? String(value);
  }
}
