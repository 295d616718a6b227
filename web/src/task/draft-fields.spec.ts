import { draftDifferences, merged, wordForNothing } from './draft-fields';

const mine = {
  outcome: 'objects',
  reason: 'min',
  record: { note: 'lika', areas: ['vega'], conditions: [] },
  seenPlan: { version: 1 },
};
const theirs = {
  outcome: 'objects',
  reason: '',
  record: { note: 'lika', areas: ['jordbro'] },
  seenPlan: null,
};

describe('two drafts', () => {
  test('differ field by field, also within the record', () => {
    expect(draftDifferences(mine, theirs)).toEqual([
      { path: 'reason', mine: 'min', theirs: '' },
      { path: 'record.areas', mine: ['vega'], theirs: ['jordbro'] },
    ]);
  });

  test('differ also in what belongs to another outcome, and keep it', () => {
    const other = { outcome: 'objects', aside: { conditions: [{ text: 'Belysning först' }] } };
    const own = { outcome: 'objects', aside: { mergeWith: 'x' } };
    expect(draftDifferences(own, other).map(({ path }) => path)).toEqual([
      'aside.mergeWith',
      'aside.conditions',
    ]);
    expect(merged(own, other, new Set(['aside.conditions']))).toEqual({
      outcome: 'objects',
      aside: { mergeWith: 'x', conditions: [{ text: 'Belysning först' }] },
    });
  });

  test('do not differ in what neither has', () => {
    expect(draftDifferences({ reason: '', record: {} }, { record: { areas: [] } })).toEqual([]);
  });

  test('become one by what is chosen of each', () => {
    expect(merged(mine, theirs, new Set(['record.areas']))).toEqual({
      ...mine,
      record: { ...mine.record, areas: ['jordbro'] },
    });
    expect(merged(mine, theirs, new Set(['reason']))).toEqual({ ...mine, reason: '' });
    expect(merged(mine, theirs, new Set())).toEqual(mine);
  });
});

describe('two changes of a plan', () => {
  const out = { changes: { boardDate: null, title: 'Ny' } };
  const untouched = { changes: { title: 'Ny' } };

  test('differ where one takes a field out and the other leaves it as it is', () => {
    expect(draftDifferences(untouched, out)).toEqual([
      { path: 'changes.boardDate', mine: undefined, theirs: null },
    ]);
    expect(draftDifferences(out, untouched)).toEqual([
      { path: 'changes.boardDate', mine: null, theirs: undefined },
    ]);
  });

  test('do not differ where both take it out, or both leave it', () => {
    expect(draftDifferences(out, { changes: { boardDate: '', title: 'Ny' } })).toEqual([]);
    expect(draftDifferences(untouched, untouched)).toEqual([]);
  });

  test('become one by what is chosen: out, or left out', () => {
    const chosen = new Set(['changes.boardDate']);
    expect(merged(untouched, out, chosen)).toStrictEqual(out);
    expect(merged(untouched, out, new Set())).toStrictEqual(untouched);
    expect(merged(out, untouched, chosen)).toStrictEqual(untouched);
  });
});

describe('a field that says nothing', () => {
  test.each([
    ['is as in the plan where a change of it leaves it out', 'changes.boardDate', undefined, 'asInPlan'],
    ['is empty where the change takes it out of the plan', 'changes.boardDate', null, 'empty'],
    ['is empty where the change empties it', 'changes.boardDate', '', 'empty'],
    ['is empty in any other form', 'record.boardDate', undefined, 'empty'],
  ])('%s', (_what, path, value, word) => {
    expect(wordForNothing({ path, value })).toBe(word);
  });
});
