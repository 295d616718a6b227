import type { Authority, Circumstances, RefusalCode } from './command';
import type { LifecycleDefinition } from './definition';
import type { Happening } from './event';
import { mayAct } from './permission';
import type { DialogueState } from './state';

/** What ends a person's right to a task; that the dialogue is paused, or the work their own, ends none. */
const ENDING: ReadonlySet<RefusalCode> = new Set(['not-permitted', 'conflict-of-interest']);

/** By person: what each may act as now. */
export type Holders = Readonly<Record<string, readonly Authority[]>>;

/** The people who have taken an open task. */
export const takersOf = (state: DialogueState): readonly string[] => [
  ...new Set(
    Object.values(state.tasks).flatMap(({ status, claimedBy }) =>
      status === 'open' && claimedBy !== null ? [claimedBy] : [],
    ),
  ),
];

/**
 * A claim holds as long as its holder may settle the task. When a deputy's period, a role or an employment has ended, what
 * was claimed by it goes back to the others.
 */
export function lapsedClaims(
  definition: LifecycleDefinition,
  state: DialogueState,
  holders: Holders,
  circumstances: Circumstances,
): readonly Happening[] {
  const going = { ...state, paused: null };
  return Object.values(state.tasks).flatMap(({ key, status, claimedBy }): readonly Happening[] => {
    if (status !== 'open' || claimedBy === null) return [];
    const actor = { id: claimedBy, authorities: holders[claimedBy] ?? [] };
    const verdict = mayAct(definition, going, 'settle', { ...circumstances, actor }, key);
    const hasLapsed = verdict.kind === 'refused' && ENDING.has(verdict.refusal.code);
    return hasLapsed ? [{ kind: 'task-released', task: key }] : [];
  });
}
