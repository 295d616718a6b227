import { punktdialog } from '../definitions/punktdialog';
import { EMPTY } from '../lifecycle/evolve';
import { collectionOf, comesLate } from './collection';

const after = (windows: Readonly<Record<string, 'open' | 'closed'>>): ReturnType<typeof collectionOf> =>
  collectionOf(punktdialog, { ...EMPTY, windows });

describe('what a contribution is that comes', () => {
  it('while the collection is open is in time', () => {
    expect(after({ collect: 'open' })).toEqual({ kind: 'open' });
  });

  it('when it has closed is late', () => {
    expect(after({ collect: 'closed' })).toEqual({ kind: 'closed' });
  });

  it('before it has opened is refused by the rule that says when it opens', () => {
    expect(after({})).toMatchObject({
      kind: 'not-yet',
      refusal: {
        code: 'not-open',
        rule: expect.stringContaining('carry-out/collect/window: opens: collection-begins') as unknown,
      },
    });
  });

  it('to a process that collects nothing is refused', () => {
    const none = { ...punktdialog, phases: punktdialog.phases.slice(0, 2) };
    expect(collectionOf(none, EMPTY)).toMatchObject({ kind: 'not-yet' });
  });

  it.each([
    ['open', '2027-03-01', null, false],
    ['closed', '2027-03-01', null, true],
    ['closed', '2027-03-01', '2027-02-01T10:00:00Z', false],
    ['closed', '2027-03-01', '2027-02-02T10:00:00Z', true],
    ['closed', '2027-01-20', null, false],
  ] as const)('in a collection that is %s, on %s, said %s, is late: %s', (window, day, at, late) => {
    const state = { ...EMPTY, windows: { collect: window }, facts: { 'collection-ends': '2027-02-01' } };
    const said = { at, now: `${day}T09:00:00Z` };
    expect(comesLate(state, collectionOf(punktdialog, state), said)).toBe(late);
  });

  it('in a closed collection without a last day is late', () => {
    const state = { ...EMPTY, windows: { collect: 'closed' as const } };
    const said = { at: null, now: '2027-03-01T09:00:00Z' };
    expect(comesLate(state, collectionOf(punktdialog, state), said)).toBe(true);
  });
});
