import fc from 'fast-check';

import {
  addDays,
  addWorkingDays,
  endOfWeek,
  isWorkingDay,
  localDate,
  startOf,
  workingDaysBetween,
} from './calendar';

const closed = ['2026-12-24', '2026-12-25', '2026-12-31', '2027-01-01', '2027-01-06'];
const instants = fc.date({
  min: new Date('1997-01-01T00:00:00Z'),
  max: new Date('2060-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const dates = instants.map((date) => date.toISOString().slice(0, 10));

/** The same answers from the platform's own time zone data. */
const parts = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'medium',
});
const inStockholm = (instant: Date): readonly string[] => parts.format(instant).split(' ');

describe('the date in Stockholm', () => {
  test.each([
    ['2026-11-23T22:59:59.999Z', '2026-11-23'],
    ['2026-11-23T23:00:00.000Z', '2026-11-24'],
    ['2026-06-30T21:59:59.999Z', '2026-06-30'],
    ['2026-06-30T22:00:00.000Z', '2026-07-01'],
    ['2026-03-28T22:59:59.999Z', '2026-03-28'],
    ['2026-03-29T21:59:59.999Z', '2026-03-29'],
    ['2026-03-29T22:00:00.000Z', '2026-03-30'],
    ['2026-10-25T22:59:59.999Z', '2026-10-25'],
    ['2026-10-25T23:00:00.000Z', '2026-10-26'],
  ])('at %s is %s', (instant, date) => {
    expect(localDate(instant)).toBe(date);
  });

  it('is what the platform says at any instant', () => {
    fc.assert(
      fc.property(instants, (at) => {
        expect(localDate(at.toISOString())).toBe(inStockholm(at)[0]);
      }),
    );
  });

  it('begins at its own midnight', () => {
    fc.assert(
      fc.property(dates, (date) => {
        expect(inStockholm(new Date(startOf(date)))).toEqual([date, '00:00:00']);
      }),
    );
  });

  it('begins at its own midnight on the days the clocks change', () => {
    const changes = ['2026-03-28', '2026-03-29', '2026-03-30', '2026-10-24', '2026-10-25', '2026-10-26'];
    expect(changes.map(startOf)).toEqual([
      '2026-03-27T23:00:00.000Z',
      '2026-03-28T23:00:00.000Z',
      '2026-03-29T22:00:00.000Z',
      '2026-10-23T22:00:00.000Z',
      '2026-10-24T22:00:00.000Z',
      '2026-10-25T23:00:00.000Z',
    ]);
  });
});

describe('working days', () => {
  test.each([
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-30', -1, '2026-11-27'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-30', 1, '2027-01-04'],
    ['2027-01-04', -1, '2026-12-30'],
    ['2026-11-28', 0, '2026-11-28'],
  ])('from %s, %d of them lead to %s', (from, days, to) => {
    expect(addWorkingDays(from, days, closed)).toBe(to);
  });

  test.each([
    ['2026-11-23', '2026-11-23', 0],
    ['2026-11-23', '2026-11-24', 1],
    ['2026-11-27', '2026-11-30', 1],
    ['2026-12-23', '2026-12-28', 1],
    ['2026-11-24', '2026-11-23', 0],
  ])('between %s and %s are %d', (from, to, days) => {
    expect(workingDaysBetween(from, to, closed)).toBe(days);
  });

  it('added are counted again between the dates', () => {
    fc.assert(
      fc.property(dates, fc.nat(300), (date, days) => {
        expect(workingDaysBetween(date, addWorkingDays(date, days, closed), closed)).toBe(days);
      }),
    );
  });

  it('are neither Saturdays, Sundays nor closed', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
        expect(isWorkingDay(date, closed)).toBe(weekday % 6 !== 0 && !closed.includes(date));
      }),
    );
  });

  it('do not matter to the week, which ends on its Sunday', () => {
    fc.assert(
      fc.property(dates, (date) => {
        const sunday = endOfWeek(date);
        expect(new Date(`${sunday}T12:00:00Z`).getUTCDay()).toBe(0);
        expect([sunday >= date, sunday < addDays(date, 7)]).toEqual([true, true]);
      }),
    );
  });

  it('do not matter to plain days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2027-03-01', -1)).toBe('2027-02-28');
  });
});
