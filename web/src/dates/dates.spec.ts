import { fromNow } from './dates';

describe('how far away an instant is', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');

  test.each([
    ['2026-11-26T23:00:00Z', 'om 11 timmar'],
    ['2026-11-26T12:20:00Z', 'om 20 minuter'],
    ['2026-11-26T09:00:00Z', 'för 3 timmar sedan'],
    ['2026-11-23T12:00:00Z', 'för 3 dagar sedan'],
    ['2027-02-24T12:00:00Z', 'om 90 dagar'],
  ])('%s is %s', (instant, said) => {
    expect(fromNow(instant, now)).toBe(said);
  });
});
