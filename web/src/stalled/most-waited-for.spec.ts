import { mostWaitedFor } from './most-waited-for';

const waiting = (...units: readonly string[]): Parameters<typeof mostWaitedFor>[0] =>
  units.map((id) => ({ unit: { id, name: id.toUpperCase() } }));

describe('whom most of it waits for', () => {
  it('is the unit that comes most often', () => {
    expect(mostWaitedFor(waiting('ksf', 'social', 'social'))).toEqual({ unit: 'SOCIAL', count: 2 });
  });

  it('is nobody when each waits for somebody else, or all for one', () => {
    expect(mostWaitedFor(waiting('ksf', 'social'))).toBeNull();
    expect(mostWaitedFor(waiting('social', 'social'))).toBeNull();
    expect(mostWaitedFor([])).toBeNull();
  });
});
