import { closuresSearch, dayIn, peopleSearch } from './search';

describe('what the addresses of the administration say', () => {
  it.each([
    ['2026-02-28', '2026-02-28'],
    ['2026-02-30', undefined],
    ['0000-01-01', undefined],
    ['26-02-28', undefined],
    [20260228, undefined],
  ])('the day %j is %j', (value, expected) => {
    expect(dayIn(value)).toBe(expected);
  });

  it('takes away what does not make sense, also where the address says it', () => {
    expect(closuresSearch({ ar: '2026' })).toStrictEqual({ ar: undefined });
    expect(closuresSearch({ ar: 2026 })).toStrictEqual({ ar: 2026 });
    expect(peopleSearch({ q: '', roll: 'manager', visa: 'hemliga', person: 7 })).toStrictEqual({
      ...{ q: undefined, roll: 'manager', enhet: undefined, visa: undefined, person: undefined },
    });
  });
});
