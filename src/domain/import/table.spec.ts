import { headersOf, recordOf } from './table';

describe('the header row', () => {
  it.each([
    [
      ['Text', ' Ålder '],
      ['Text', 'Ålder'],
    ],
    [
      ['', 'a', ''],
      ['kolumn 1', 'a', 'kolumn 3'],
    ],
    [
      ['Svar', 'Svar', 'Svar'],
      ['Svar', 'Svar (2)', 'Svar (3)'],
    ],
    [
      ['a (2)', 'a', 'a'],
      ['a (2)', 'a', 'a (3)'],
    ],
    [[], []],
  ])('%j names the columns %j', (cells, names) => {
    expect(headersOf(cells)).toEqual(names);
  });
});

describe('a row under its headers', () => {
  it('has an empty cell where it is shorter', () => {
    expect(recordOf(['a', 'b'], ['1'])).toEqual({ ok: true, row: { a: '1', b: '' } });
  });

  it('may end in empty cells', () => {
    expect(recordOf(['a'], ['1', '', ' '])).toEqual({ ok: true, row: { a: '1' } });
  });

  it('is at fault where text stands under no header', () => {
    expect(recordOf(['a'], ['1', '2'])).toEqual({
      ok: false,
      faults: [{ column: null, code: 'column-count', value: '2' }],
    });
  });
});
