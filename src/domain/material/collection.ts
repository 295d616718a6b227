import type { Refusal } from '../lifecycle/command';
import type { LifecycleDefinition } from '../lifecycle/definition';
import { textFact } from '../lifecycle/members';
import type { DialogueState } from '../lifecycle/state';
import { ruleAt, ruleOfStep, stepsOf } from '../lifecycle/steps';
import { isLate } from '../import/row';

/** What a contribution is that comes now: in time, or late. Nothing is received before the collection has opened. */
export type Collection =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'not-yet'; readonly refusal: Refusal };

export function collectionOf(definition: LifecycleDefinition, state: DialogueState): Collection {
  const windows = Object.values(state.windows);
  if (windows.includes('open')) return { kind: 'open' };
  if (windows.length > 0) return { kind: 'closed' };
  const step = stepsOf(definition).find(({ window }) => window !== undefined);
  const rule = step
    ? ruleOfStep(definition, step.id, 'window', `opens: ${step.window?.from ?? ''}`)
    : ruleAt(definition, 'no step collects anything');
  return { kind: 'not-yet', refusal: { code: 'not-open', rule } };
}

/** A form that was handed in in time and entered afterwards is not late: what counts is when it was said, if that is known. */
export function comesLate(state: DialogueState, collection: Collection, said: Said): boolean {
  if (collection.kind !== 'closed') return false;
  const lastDay = textFact(state, 'collection-ends') ?? null;
  return lastDay === null || isLate(said.at, { lastDay, now: said.now });
}

interface Said {
  /** Instant; null: not told. */
  readonly at: string | null;
  readonly now: string;
}
