import type { WaitingTask } from '../../../src/contract/dialogue';

export type Consequence = WaitingTask['otherwise'][number];

const byDay = (one: Consequence, other: Consequence): number => one.workingDays - other.workingDays;

/** In the order it happens. What has no day when something else has one is forestalled by it. */
export function whatHappens(otherwise: readonly Consequence[]): readonly Consequence[] {
  const dated = otherwise.filter(({ on }) => on !== null);
  return (dated.length > 0 ? dated : otherwise).toSorted(byDay);
}

/**
 * What a row has room to say of what follows: the last word, and the step before it. Silence that counts as an answer is
 * preceded by the escalation, an escalation by the nearest reminder.
 */
export function nearestAndLast(otherwise: readonly Consequence[]): readonly Consequence[] {
  const happening = whatHappens(otherwise);
  const first = (kind: Consequence['kind']): Consequence | undefined =>
    happening.find((each) => each.kind === kind);
  const [reminder, escalation, silence] = [first('reminded'), first('escalated'), first('counts-as')];
  const last = silence ?? escalation;
  const before = silence ? (escalation ?? reminder) : reminder;
  return [before, last].filter((each) => each !== undefined);
}
