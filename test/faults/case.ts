import type { Chance } from '../whole-system/chance';
import type { WholeSystem } from '../whole-system/whole-system';

/** `short`: as part of the tests; `whole`: as the documentation quotes it. */
export type Size = 'short' | 'whole';

export interface Fault {
  readonly system: WholeSystem;
  readonly size: Size;
  readonly chance: Chance;
}

export interface Case {
  /** In Swedish, for the table. */
  readonly injects: string;
  /** What was seen, in a few words and figures. @throws when it was not what must be */
  readonly run: (fault: Fault) => Promise<string | PartlyTried>;
}

/** What was seen where not all could be tried. */
export interface PartlyTried {
  readonly says: string;
  /** What was not tried, and what it wants. */
  readonly untried: readonly string[];
}

/** @throws with what was expected, so that a failing case says more than no */
export function must(holds: boolean, says: string): void {
  if (!holds) throw new Error(says);
}
