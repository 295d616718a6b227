import type { Context } from './command';
import type { LifecycleDefinition } from './definition';
import { EMPTY } from './evolve';
import { unfold, type Unfolded } from './unfold';

/** A new dialogue: its first phase entered, its first tasks asked. */
export function begin(
  definition: LifecycleDefinition,
  {
    owner,
    lead,
    definitionHash,
  }: { readonly owner: string; readonly lead: string; readonly definitionHash: string },
  { actor, ...circumstances }: Context,
): Unfolded {
  const first = definition.phases[0];
  if (!first) throw new Error(`${definition.id} has no phases`);
  return unfold(
    definition,
    EMPTY,
    [
      { kind: 'begun', owner, lead, definition: definitionHash },
      { kind: 'phase-entered', phase: first.id },
    ],
    { ...circumstances, by: actor.id, onBehalfOf: null },
  );
}
