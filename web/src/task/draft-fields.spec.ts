import { draftDifferences, merged } from './draft-fields';

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
