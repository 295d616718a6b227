import { addWorkingDays, localDate } from './calendar';
import type { Act, Context, Refusal } from './command';
import type { LifecycleDefinition } from './definition';
import type { Happening } from './event';
import { mayAct, type Verdict } from './permission';
import { notPlanInForce } from './plan-acts';
import type { DialogueState, Task } from './state';
import { claim, extend, release } from './task-acts';

/** Acts on a task, in the order a page offers them. */
export const taskActs = ['claim', 'release', 'assign', 'remind', 'extend', 'settle'] as const;
export type TaskAct = (typeof taskActs)[number];

/** A dialogue, and one who asks about it. */
export interface Asking {
  readonly definition: LifecycleDefinition;
  readonly state: DialogueState;
  readonly context: Context;
}

/**
 * The verdict on an act before anybody has said with what: permission, and what the act itself would refuse however it
 * were done. A task one has taken is not there to take.
 */
export function verdictNow(asking: Asking, act: Act | 'settle', task?: string): Verdict {
  const { definition, state, context } = asking;
  const verdict = mayAct(definition, state, act, context, task);
  if (verdict.kind === 'refused') return verdict;
  const refusal = inVain(asking, act, task);
  return refusal ? { kind: 'refused', refusal } : verdict;
}

/** What this person may do with the task now. */
export const actsNow = (asking: Asking, task: string): readonly TaskAct[] =>
  taskActs.filter((act) => verdictNow(asking, act, task).kind === 'permitted');

/** What the act would be answered whatever were said with it. */
function inVain(asking: Asking, act: Act | 'settle', task?: string): Refusal | null {
  const { definition, state } = asking;
  if (act === 'change-plan') return notPlanInForce(definition, state);
  const found = task === undefined ? undefined : state.tasks[task];
  if (!found) return null;
  const tried = attempt(asking, act, found);
  return 'code' in tried ? tried : null;
}

function attempt(
  { definition, state, context }: Asking,
  act: Act | 'settle',
  { key: task, due }: Task,
): readonly Happening[] | Refusal {
  if (act === 'claim') return claim(definition, state, { task }, context);
  if (act === 'release') return release(definition, state, { task }, context);
  if (act !== 'extend') return [];
  const later = { kind: act, task, due: dayAfter(due, context), reason: 'ett skäl' } as const;
  return extend(definition, state, later, context);
}

/** The shortest extension there is. */
const dayAfter = (due: string | null, { now, calendar }: Context): string =>
  addWorkingDays(due ?? localDate(now), 1, calendar);
