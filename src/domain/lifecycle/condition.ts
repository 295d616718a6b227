import type { Condition } from './definition';

/** A condition that is not made of others. */
export type Leaf = Extract<Condition, { readonly kind: 'settled' | 'outcome' | 'fact' }>;

/** Everything a condition asks about. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(leavesOf);
    case 'not':
      return leavesOf(condition.of);
    case 'settled':
    case 'outcome':
    case 'fact':
      return [condition];
  }
}
