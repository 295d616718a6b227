import { partNames } from '../whole-system/started-system';
import { percentile } from '../whole-system/percentile';
import type { Call } from '../whole-system/machine';
import type { Measured } from './measure';

/** One load as it was measured in several rounds: each of them with other loads before and after. */
export interface Rounds extends Measured {
  /** Lifecycles a second in the slowest and in the fastest round. */
  readonly rates: readonly [number, number];
}

export const rateOf = ({ lifecycles, drained }: Pick<Measured, 'lifecycles' | 'drained'>): number =>
  lifecycles / drained;

/** The round of the middle rate, with the median of each part's CPU and the answers' times of all. @throws without rounds */
export function medianRound(rounds: readonly Measured[]): Rounds {
  const byRate = [...rounds].sort((a, b) => rateOf(a) - rateOf(b));
  const [slowest, fastest] = [byRate[0], byRate.at(-1)];
  const middle = byRate[Math.floor((byRate.length - 1) / 2)];
  if (!slowest || !fastest || !middle) throw new Error('Nothing was measured.');
  const cpu = [...partNames, 'clients' as const].map((part) => [
    part,
    percentile(
      rounds.map((round) => round.cpu[part]),
      50,
    ),
  ]);
  const calls = Object.keys(middle.times.ms) as Call[];
  return {
    ...middle,
    rates: [rateOf(slowest), rateOf(fastest)],
    cpu: Object.fromEntries(cpu) as Measured['cpu'],
    times: {
      ms: Object.fromEntries(
        calls.map((call) => [call, rounds.flatMap(({ times }) => times.ms[call])]),
      ) as unknown as Measured['times']['ms'],
      turnedAway: rounds.reduce((sum, { times }) => sum + times.turnedAway, 0),
    },
  };
}
