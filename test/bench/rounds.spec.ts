import { noTimes } from '../whole-system/machine';
import type { Measured } from './measure';
import { medianRound, rateOf } from './rounds';

const round = (lifecycles: number, cpu: number, settle: readonly number[]): Measured => ({
  ...{ receivers: 5, clients: 8, seconds: 10, lifecycles, answered: 9, drained: 10, events: 40, history: 12 },
  cpu: { api: cpu, worker: 1, temporal: 1, postgres: 1, clients: 1 },
  times: { ms: { ...noTimes().ms, settle: [...settle] }, turnedAway: 1 },
});

describe('rounds of one load', () => {
  it('are told as the middle one, with the median of the CPU and the times of all', () => {
    const told = medianRound([round(70, 0.3, [5]), round(50, 0.1, [9, 7]), round(60, 0.2, [6])]);
    expect(rateOf(told)).toBe(6);
    expect(told.rates).toEqual([5, 7]);
    expect(told.cpu.api).toBe(0.2);
    expect([...told.times.ms.settle].sort()).toEqual([5, 6, 7, 9]);
    expect(told.times.turnedAway).toBe(3);
  });

  it('of an even number are told by the slower of the two in the middle', () => {
    expect(rateOf(medianRound([round(40, 1, []), round(80, 1, [])]))).toBe(4);
  });
});
