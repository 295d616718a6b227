import type { AreaItem } from '../../../src/contract/organisation';
import { byName } from '../text/by-name';

/** Each area followed by those within it, and those beside one another by name. One whose surroundings are unknown stands at the top. */
export function inTree(areas: readonly AreaItem[]): readonly AreaItem[] {
  const known = new Set(areas.map(({ id }) => id));
  const parentOf = ({ parent }: AreaItem): string | null =>
    parent !== null && known.has(parent) ? parent : null;
  const under = (parent: string | null): readonly AreaItem[] =>
    areas
      .filter((area) => parentOf(area) === parent)
      .toSorted(byName)
      .flatMap((area) => [area, ...under(area.id)]);
  return under(null);
}
