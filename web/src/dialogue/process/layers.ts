import type { ProcessGraph } from '../../queries/dialogue';

/** The steps of a phase in layers: those of one are asked beside one another, when those of the layers before are done. */
export function layersOf(
  { nodes, edges }: Pick<ProcessGraph, 'nodes' | 'edges'>,
  phase: string,
): readonly (readonly string[])[] {
  const own = nodes.filter((node) => node.kind === 'step' && node.phase === `phase/${phase}`);
  const ids = new Set(own.map(({ id }) => id));
  const depths = new Map<string, number>();
  const depthOf = (id: string): number => {
    const known = depths.get(id);
    if (known !== undefined) return known;
    depths.set(id, 0);
    const before = edges.filter(({ kind, from, to }) => kind === 'forward' && to === id && ids.has(from));
    const depth = Math.max(-1, ...before.map(({ from }) => depthOf(from))) + 1;
    depths.set(id, depth);
    return depth;
  };
  const layers: string[][] = [];
  for (const { id } of own) (layers[depthOf(id)] ??= []).push(id.slice('step/'.length));
  return layers;
}
