import fc from 'fast-check';
import { hiddenCells } from './small-cells';

const hidden = (counts: readonly number[], k: number): number[] => [...hiddenCells(counts, k)].sort();

describe('a small cell', () => {
  it.each([
    { counts: [], k: 5, hides: [] },
    { counts: [0, 0], k: 5, hides: [] },
    { counts: [5, 9], k: 5, hides: [] },
    { counts: [4, 9, 7], k: 5, hides: [0, 2] },
    { counts: [0, 4, 9], k: 5, hides: [1, 2] },
    { counts: [2, 2, 9], k: 5, hides: [0, 1, 2] },
    { counts: [2, 3, 9], k: 5, hides: [0, 1] },
    { counts: [0, 3, 0], k: 5, hides: [0, 1, 2] },
    { counts: [1, 2], k: 5, hides: [0, 1] },
    { counts: [1, 1], k: 1, hides: [] },
  ])('of $counts with k = $k hides $hides', ({ counts, k, hides }) => {
    expect(hidden(counts, k)).toEqual(hides);
  });

  const counts = fc.array(fc.nat(60), { minLength: 1, maxLength: 12 });
  const smallest = fc.integer({ min: 1, max: 20 });

  it('is never shown', () => {
    fc.assert(
      fc.property(counts, smallest, (cells, k) => {
        const hides = hiddenCells(cells, k);
        expect(cells.filter((count, cell) => count > 0 && count < k && !hides.has(cell))).toEqual([]);
      }),
    );
  });

  it('never follows from the total and the counts shown', () => {
    fc.assert(
      fc.property(counts, smallest, (cells, k) => {
        const hides = [...hiddenCells(cells, k)];
        const sum = hides.reduce((total, cell) => total + (cells[cell] ?? 0), 0);
        const everything = hides.length === cells.length;
        expect(hides.length === 0 || everything || (hides.length >= 2 && sum >= k)).toBe(true);
      }),
    );
  });

  it('hides nothing where there is none', () => {
    fc.assert(
      fc.property(counts, smallest, (cells, k) => {
        fc.pre(cells.every((count) => count === 0 || count >= k));
        expect(hiddenCells(cells, k).size).toBe(0);
      }),
    );
  });
});
