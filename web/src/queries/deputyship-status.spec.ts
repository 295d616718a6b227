import { deputyshipStatus } from './deputyship-status';

describe('how a deputyship stands', () => {
  const period = { validFrom: '2026-07-01', validTo: '2026-07-31', revokedAt: null };

  it.each([
    ['2026-06-30', 'toCome'],
    ['2026-07-01', 'now'],
    ['2026-07-31', 'now'],
    ['2026-08-01', 'ended'],
  ])('on %s it is %s', (day, status) => {
    expect(deputyshipStatus(period, day)).toBe(status);
  });

  it('is revoked at once, whatever its period', () => {
    expect(deputyshipStatus({ ...period, revokedAt: '2026-07-02T08:00:00Z' }, '2026-07-02')).toBe('revoked');
  });
});
