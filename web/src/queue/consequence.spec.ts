import { nearestAndLast, whatHappens, type Consequence } from './consequence';

const reminded = (workingDays: number): Consequence => ({
  kind: 'reminded',
  workingDays,
  to: null,
  on: null,
});
const escalated: Consequence = { kind: 'escalated', workingDays: 1, to: 'manager', on: null };
const silence: Consequence = { kind: 'counts-as', workingDays: 5, to: 'no-answer', on: null };

describe('what happens if nobody does anything', () => {
  it('is the nearest reminder and then the escalation', () => {
    expect(nearestAndLast([reminded(0), reminded(-3), escalated])).toEqual([reminded(-3), escalated]);
  });

  it('ends with what silence counts as', () => {
    expect(nearestAndLast([reminded(-3), escalated, silence])).toEqual([escalated, silence]);
    expect(nearestAndLast([reminded(-3), silence])).toEqual([reminded(-3), silence]);
  });

  it('is not what comes too late: an escalation on the day silence has counted', () => {
    const counted = { ...silence, workingDays: 1, on: '2026-12-02' };
    const day = { ...reminded(0), on: '2026-12-01' };
    expect(nearestAndLast([day, escalated, counted])).toEqual([day, counted]);
    expect(whatHappens([counted, day, escalated])).toEqual([day, counted]);
  });

  it('is nothing when nothing is set', () => {
    expect(nearestAndLast([])).toEqual([]);
  });
});
