import type { AreaItem } from '../../../src/contract/organisation';
import { plain } from './plain';

export interface AreaNode extends Pick<AreaItem, 'id' | 'name'> {
  readonly within: readonly AreaNode[];
}

/** The areas as a tree; with words, those that match with everything within and around them. */
export function areaTree(areas: readonly AreaItem[], words = ''): readonly AreaNode[] {
  const known = new Set(areas.map(({ id }) => id));
  const sought = plain(words.trim());
  const nodesUnder = (parent: string | null, whole: boolean): readonly AreaNode[] =>
    areas
      .filter((area) => (area.parent !== null && known.has(area.parent) ? area.parent : null) === parent)
      .flatMap(({ id, name }) => {
        const matches = whole || plain(name).includes(sought);
        const within = nodesUnder(id, matches);
        return matches || within.length > 0 ? [{ id, name, within }] : [];
      });
  return nodesUnder(null, false);
}

export const idsOf = (nodes: readonly AreaNode[]): readonly string[] =>
  nodes.flatMap(({ id, within }) => [id, ...idsOf(within)]);
