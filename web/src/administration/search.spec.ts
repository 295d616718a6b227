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

  it('leaves out what does not make sense', () => {
    expect(peopleSearch({ q: '', roll: 'manager', visa: 'hemliga', person: 7 })).toEqual({ roll: 'manager' });
    expect(closuresSearch({ ar: '2026' })).toEqual({});
    expect(closuresSearch({ ar: 2026 })).toEqual({ ar: 2026 });
  });
});
