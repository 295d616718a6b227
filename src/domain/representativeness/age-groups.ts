import { bandOf } from './group';

/** Whole years, both included; the last group has no upper end. */
export interface AgeGroup {
  readonly from: number;
  readonly to: number | null;
}

export type AgeGroupFaultCode =
  | 'begins-at-birth'
  | 'begins-after-before'
  | 'last-is-open'
  | 'only-last-is-open'
  | 'ends-before-it-begins'
  | 'across-bands';

export interface AgeGroupFault {
  readonly at: number;
  readonly field: keyof AgeGroup;
  readonly code: AgeGroupFaultCode;
}

/**
 * Figures by age hold everybody once and say which band of the comparison each belongs to: from 0, without gaps, the
 * last open upwards, none across two bands.
 */
export const faultsOfAgeGroups = (groups: readonly AgeGroup[]): readonly AgeGroupFault[] =>
  groups.flatMap((group, at) => {
    const fault = faultOf(group, groups[at - 1], at === groups.length - 1);
    return fault === null ? [] : [{ at, ...fault }];
  });

type Fault = Omit<AgeGroupFault, 'at'>;

function faultOf(group: AgeGroup, before: AgeGroup | undefined, isLast: boolean): Fault | null {
  const expected = before === undefined ? 0 : (before.to ?? before.from) + 1;
  if (group.from !== expected)
    return { field: 'from', code: before === undefined ? 'begins-at-birth' : 'begins-after-before' };
  return isLast ? faultOfLast(group) : faultOfOther(group);
}

function faultOfLast({ from, to }: AgeGroup): Fault | null {
  if (to !== null) return { field: 'to', code: 'last-is-open' };
  return bandOf(from) === '80+' ? null : across;
}

function faultOfOther({ from, to }: AgeGroup): Fault | null {
  if (to === null) return { field: 'to', code: 'only-last-is-open' };
  if (to < from) return { field: 'to', code: 'ends-before-it-begins' };
  return bandOf(from) === bandOf(to) ? null : across;
}

const across: Fault = { field: 'to', code: 'across-bands' };
