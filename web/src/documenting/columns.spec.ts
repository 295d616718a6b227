import { badIn, fieldOf, firstValue, goodRows, mapped } from './columns';

const rows = [
  { line: 2, cells: { Svar: '', Ålder: '17' } },
  { line: 3, cells: { Svar: 'Ljus', Ålder: 'x' } },
];
const faults = [
  { line: 2, column: 'Svar', code: 'text-missing', message: '', value: null },
  { line: 3, column: 'Ålder', code: 'age-unreadable', message: '', value: 'x' },
  { line: 9, column: 'Ålder', code: 'age-unreadable', message: '', value: 'y' },
];

describe('the columns of a file', () => {
  it('are each one thing, and no two the same', () => {
    const mapping = { text: 'Svar', age: 'Ålder' };
    expect(mapped(mapping, 'Ålder', 'text')).toEqual({ text: 'Ålder' });
    expect(mapped(mapping, 'Kön', 'sex')).toEqual({ ...mapping, sex: 'Kön' });
    expect(mapped(mapping, 'Ålder', undefined)).toEqual({ text: 'Svar' });
  });

  it('are found by what they hold', () => {
    expect(fieldOf({ text: 'Svar' }, 'Svar')).toBe('text');
    expect(fieldOf({ text: 'Svar' }, 'Ålder')).toBeUndefined();
  });

  it('show the first value there is', () => {
    expect([firstValue(rows, 'Svar'), firstValue(rows, 'Ålder'), firstValue([], 'Svar')]).toEqual([
      'Ljus',
      '17',
      '',
    ]);
  });

  it('say how many rows they stop', () => {
    expect([badIn(faults, 'Svar'), badIn(faults, 'Ålder'), badIn(faults, 'Kön')]).toEqual([1, 2, 0]);
    expect(goodRows(rows, faults)).toBe(0);
    expect(goodRows(rows, faults.slice(0, 1))).toBe(1);
  });
});
