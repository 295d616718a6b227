import type { ContributionDetail, ContributionItem } from '../../../src/contract/contribution';
import { ALL, narrowingOf, UNCODED, withActive } from './coding-list';

const item = (number: number): ContributionItem =>
  ({ id: `c${String(number)}`, number, themes: [] }) as unknown as ContributionItem;
const active = {
  id: 'c2',
  number: 2,
  codings: [{ theme: { id: 't', name: 'Ljus' } }, { theme: { id: 't', name: 'Ljus' } }],
} as unknown as ContributionDetail;

describe('the list of contributions to code', () => {
  it('keeps the one that is worked on in its place when it has left what the list is narrowed to', () => {
    const listed = withActive([item(1), item(3)], active);
    expect(listed.map(({ id }) => id)).toEqual(['c1', 'c2', 'c3']);
    expect(listed[1]?.themes).toEqual(['Ljus']);
    expect(withActive([item(1)], active).map(({ id }) => id)).toEqual(['c1', 'c2']);
    expect(withActive([], active).map(({ id }) => id)).toEqual(['c2']);
  });

  it('is as it is where that one is among them, or none is worked on', () => {
    const items = [item(1), item(2)];
    expect(withActive(items, active)).toBe(items);
    expect(withActive(items, undefined)).toBe(items);
  });

  it('is narrowed to a theme, to what has none, or not', () => {
    expect([narrowingOf('t1'), narrowingOf(UNCODED), narrowingOf(ALL)]).toEqual([
      { theme: 't1' },
      { uncoded: true },
      {},
    ]);
  });
});
