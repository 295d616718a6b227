import type { StalledItem } from '../../../src/contract/monitoring';

/** Places along the meter, in per cent of its length. */
export interface WaitedScale {
  readonly waited: number;
  readonly median: number;
  readonly p90: number;
  /** Longer than nine of ten. */
  readonly over: boolean;
}

/** What comes last on the scale leaves this much free, so that its mark is seen. */
const FILLED = 90;

export function waitedScale(waited: number, { median, p90 }: NonNullable<StalledItem['usual']>): WaitedScale {
  const longest = Math.max(waited, median, p90, 1);
  const place = (days: number): number => Math.round((days / longest) * FILLED);
  return { waited: place(waited), median: place(median), p90: place(p90), over: waited > p90 };
}
