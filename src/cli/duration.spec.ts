import { secondsOf } from './duration';

describe('a length of time', () => {
  it.each([
    ['1min', 60],
    ['12h', 43_200],
    ['30d', 2_592_000],
    ['2w', 1_209_600],
  ])('%s is %d seconds', (written, seconds) => {
    expect(secondsOf(written)).toBe(seconds);
  });

  it.each(['', '30', 'd', '0d', '-1d', '1.5d', '30 d', '3m', '1y', '123456d'])('%j is none', (written) => {
    expect(secondsOf(written)).toBeUndefined();
  });
});
