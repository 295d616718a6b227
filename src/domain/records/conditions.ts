import type { DialogueState } from '../lifecycle/state';
import type { Implied } from './implied';

/**
 * Conditions of a statement become tasks of the lead. An administration that answers again sets its conditions anew: its
 * earlier ones are no longer waited for.
 */
export function impliedByStatement(
  conditions: readonly { readonly id: string }[],
  unit: string,
  { owner, sets }: Pick<DialogueState, 'owner' | 'sets'>,
): Implied {
  const before = sets['conditions'] ?? [];
  const others = before.filter(({ group }) => group !== unit);
  if (conditions.length === 0 && others.length === before.length) return {};
  return {
    sets: { conditions: [...others, ...conditions.map(({ id }) => ({ id, unit: owner, group: unit }))] },
  };
}
