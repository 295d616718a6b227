import { byWeight, tallyOf } from './statement-order';

const answered = (unit: string, outcome: string | null) => ({ unit, outcome });
const statements = [
  answered('a', 'supports'),
  answered('b', null),
  answered('c', 'supports-on-condition'),
  answered('d', 'supports'),
  answered('e', 'objects'),
  answered('f', 'abstains'),
];

describe('the answers of many administrations', () => {
  test('come with what must be weighed first, and otherwise as they were', () => {
    expect(byWeight(statements).map(({ unit }) => unit)).toEqual(['e', 'c', 'b', 'f', 'a', 'd']);
  });

  test('are counted in the same order', () => {
    expect(tallyOf(statements)).toEqual([
      { outcome: 'objects', count: 1 },
      { outcome: 'supports-on-condition', count: 1 },
      { outcome: null, count: 1 },
      { outcome: 'abstains', count: 1 },
      { outcome: 'supports', count: 2 },
    ]);
  });
});
