import type { StalledItem } from '../../../src/contract/monitoring';

interface MostWaitedFor {
  readonly unit: string;
  readonly count: number;
}

/** The unit most of it waits for, when several wait for the same. */
export function mostWaitedFor(items: readonly Pick<StalledItem, 'unit'>[]): MostWaitedFor | null {
  const counts = new Map<string, MostWaitedFor>();
  for (const { unit } of items)
    counts.set(unit.id, { unit: unit.name, count: (counts.get(unit.id)?.count ?? 0) + 1 });
  const most = [...counts.values()].toSorted((one, other) => other.count - one.count)[0];
  return most !== undefined && most.count > 1 && counts.size > 1 ? most : null;
}
