import type { ContributionDetail, ContributionItem } from '../../../src/contract/contribution';

/** What the list shows of a contribution. */
export type Listed = Pick<
  ContributionItem,
  'id' | 'number' | 'text' | 'channel' | 'language' | 'ageBand' | 'line' | 'themes'
>;

/**
 * The one that is worked on stays where it is, also when it no longer belongs to what the list is narrowed to: what was
 * uncoded a moment ago must not vanish under the hands of whoever codes it.
 */
export function withActive(
  items: readonly ContributionItem[],
  active: ContributionDetail | undefined,
): readonly Listed[] {
  if (active === undefined || items.some(({ id }) => id === active.id)) return items;
  const { codings, ...rest } = active;
  const listed: Listed = { ...rest, themes: [...new Set(codings.map(({ theme }) => theme.name))] };
  const at = items.findIndex(({ number }) => number > active.number);
  const place = at === -1 ? items.length : at;
  return [...items.slice(0, place), listed, ...items.slice(place)];
}

/** Which contributions the address asks for: those of a theme, those without any, or all. */
export const ALL = 'alla';
export const UNCODED = 'okodade';

export const narrowingOf = (choice: string): { theme?: string; uncoded?: boolean } => {
  if (choice === UNCODED) return { uncoded: true };
  return choice === ALL ? {} : { theme: choice };
};
