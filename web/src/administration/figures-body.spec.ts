import { enterByAge, enterTotal } from '../../../src/contract/population';
import { bodyOf, emptyGroups, startsOf, sumOf } from './figures-body';

describe('figures as they are filled in', () => {
  const groups = emptyGroups.map((row) => ({ ...row, women: 10, men: 20 }));

  it('begin each group where the one above ends, and leave the last open', () => {
    expect(startsOf(groups)).toEqual([0, 16, 25, 45, 65, 80]);
    const body = { ...bodyOf('by-age', { source: 'SCB', groups }), seen: null };
    expect(enterByAge.safeParse(body).success).toBe(true);
  });

  it('do not know where a group begins when the one above has no end', () => {
    expect(startsOf([{ to: '' }, { to: 'tjugo' }, {}])).toEqual([0, null, null]);
  });

  it('are a total alone, when that is all', () => {
    const body = { ...bodyOf('total', { source: 'SCB', total: 1_234, groups }), seen: null };
    expect(enterTotal.parse(body)).toEqual({ source: 'SCB', total: 1_234, seen: null });
  });

  it('are summed as far as they are figures', () => {
    expect(sumOf(groups)).toBe(180);
    expect(sumOf([{ women: 'fem', men: 3 }, { women: '' }])).toBe(3);
  });
});
