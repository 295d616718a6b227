import { standOn } from './holds-on';

describe('what holds on a day', () => {
  it.each([
    ['2022-12-31', '2026-06-30', 'toCome'],
    ['2023-01-01', '2026-06-30', 'now'],
    ['2026-06-30', '2026-06-30', 'now'],
    ['2026-07-01', '2026-06-30', 'ended'],
    ['2999-01-01', null, 'now'],
  ])('on %s, until %s: %s', (day, validTo, expected) => {
    expect(standOn({ validFrom: '2023-01-01', validTo }, day)).toBe(expected);
  });
});
