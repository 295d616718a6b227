import type { z } from 'zod';
import type { activity } from '../../../src/contract/records/carrying-out';

export type ActivityReport = z.output<typeof activity>;

export interface Planned {
  readonly id?: string | undefined;
  readonly day: string;
}

/** Where a planned activity stands: what was cancelled has nobody who came. */
export function activityState(
  { day }: Pick<Planned, 'day'>,
  report: ActivityReport | undefined,
  today: string,
): 'planned' | 'today' | 'unreported' | 'held' | 'cancelled' {
  if (report) return report.attendance.length > 0 ? 'held' : 'cancelled';
  if (day === today) return 'today';
  return day < today ? 'unreported' : 'planned';
}

export interface CountedGroup {
  readonly group: string;
  readonly count: number;
}

/** How many came of each group, all activities together, in the order the groups were first seen. */
export function attendanceOf(reports: readonly ActivityReport[]): readonly CountedGroup[] {
  const counts = new Map<string, number>();
  for (const { attendance } of reports)
    for (const { group, count } of attendance) counts.set(group, (counts.get(group) ?? 0) + count);
  return [...counts].map(([group, count]) => ({ group, count }));
}

export const totalOf = (groups: readonly CountedGroup[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);
