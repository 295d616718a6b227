import fc from 'fast-check';
import { instantFrom } from './said-at';

describe('a cell that says when', () => {
  it.each([
    ['2026-01-12', '2026-01-11T23:00:00.000Z'],
    ['2026-07-12', '2026-07-11T22:00:00.000Z'],
    ['20260712', '2026-07-11T22:00:00.000Z'],
    ['2026/7/2', '2026-07-01T22:00:00.000Z'],
    ['12/9/2026', '2026-09-11T22:00:00.000Z'],
    ['12.9.2026 13.05', '2026-09-12T11:05:00.000Z'],
    ['12 sep 2026', '2026-09-11T22:00:00.000Z'],
    ['3 oktober 2026 08:30', '2026-10-03T06:30:00.000Z'],
    ['2026-09-12 13:05', '2026-09-12T11:05:00.000Z'],
    ['2026-09-12T13:05:30', '2026-09-12T11:05:30.000Z'],
    ['2026-09-12T13:05:30.123Z', '2026-09-12T13:05:30.000Z'],
    ['2026-09-12T13:05:30+05:30', '2026-09-12T07:35:30.000Z'],
    ['1518501496471', '2018-02-13T05:58:16.471Z'],
    ['1518501496', '2018-02-13T05:58:16.000Z'],
    // Summer time began 2026-03-29 02:00 and ended 2026-10-25 03:00.
    ['2026-03-29 01:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29 03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25 01:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25 03:30', '2026-10-25T02:30:00.000Z'],
  ])('%s is %s', (cell, instant) => {
    expect(instantFrom(cell)).toBe(instant);
  });

  it.each([
    '',
    'i går',
    '2026-02-30',
    '2026-13-01',
    '31/11/2026',
    '12 brumaire 2026',
    '2026-09-12 25:00',
    '2026',
    '12:30',
  ])('%p is no date', (cell) => {
    expect(instantFrom(cell)).toBeNull();
  });

  it('reads back any instant written in ISO', () => {
    const instants = fc.date({
      min: new Date('1990-01-01'),
      max: new Date('2090-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instants, (instant) => {
        const second = `${instant.toISOString().slice(0, 19)}Z`;
        expect(instantFrom(second)).toBe(new Date(second).toISOString());
      }),
    );
  });
});
