import type { DialogueState } from '../lifecycle/state';
import { joined, type Implied } from './implied';

/** What the collection brought in is registered set by set; who else is to receive the result is added to the plan's. */
export function impliedByCollection(
  dataSets: readonly string[],
  receivers: readonly string[],
  { owner, sets }: Pick<DialogueState, 'owner' | 'sets'>,
): Implied {
  const others = receivers.map((unit) => ({ id: unit, unit }));
  return {
    sets: {
      'data-sets': dataSets.map((id) => ({ id, unit: owner })),
      ...(others.length > 0 ? { receivers: joined(sets['receivers'] ?? [], others) } : {}),
    },
  };
}
