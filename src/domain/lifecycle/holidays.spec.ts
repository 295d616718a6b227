import Holidays from 'date-holidays';
import { holidaysOf } from './holidays';

describe('the days on which nobody works', () => {
  it('are for two hundred years those that another has counted', () => {
    const almanac = new Holidays('SE');
    for (let year = 2005; year < 2205; year += 1) {
      const closed = almanac.getHolidays(year).filter(({ type }) => type === 'public' || type === 'bank');
      // One day may be closed for two reasons: Ascension Day was May Day in 2008.
      const theirs = [...new Set(closed.map(({ date }) => date.slice(0, 10)))].sort();
      expect([...new Set(holidaysOf(year))]).toEqual(theirs);
    }
  });

  it('are sixteen, if none is two at once', () => {
    expect(holidaysOf(2026)).toEqual([
      ...['2026-01-01', '2026-01-06', '2026-04-03', '2026-04-05', '2026-04-06', '2026-05-01', '2026-05-14'],
      ...['2026-05-24', '2026-06-06', '2026-06-19', '2026-06-20', '2026-10-31', '2026-12-24', '2026-12-25'],
      ...['2026-12-26', '2026-12-31'],
    ]);
  });
});
