import { addWorkingDays, localDate } from './calendar';
import type { Command, Context, Refusal, RefusalCode } from './command';
import type { LifecycleDefinition, Party } from './definition';
import type { Happening } from './event';
import { holding } from './holding';
import { askedOf, mayAct, mayAs } from './permission';
import { ruleAt } from './steps';
import type { DialogueState, Task } from './state';

type Of<Kind extends Command['kind']> = Extract<Command, { readonly kind: Kind }>;
type Result = readonly Happening[] | Refusal;

/** How far a lead may move the due date of an own task, once. */
const LEAD_EXTENSION = 10;

export function claim(
  definition: LifecycleDefinition,
  state: DialogueState,
  { task: key }: { readonly task: string },
  { actor }: Context,
): Result {
  const { claimedBy } = openTask(state, key);
  if (claimedBy === actor.id) return refusal(definition, 'nothing-changed', 'claim');
  if (claimedBy !== null) return refusal(definition, 'claimed-by-other', 'claim');
  return [{ kind: 'task-claimed', task: key, by: actor.id }];
}

/** Whoever claimed it; the coordinator and the unit's manager may free what another holds. */
export function release(
  definition: LifecycleDefinition,
  state: DialogueState,
  { task: key, heldBy }: Omit<Of<'release'>, 'kind'>,
  context: Context,
): Result {
  const task = openTask(state, key);
  if (task.claimedBy === null) return refusal(definition, 'not-claimed', 'release');
  if (heldBy !== undefined && task.claimedBy !== heldBy)
    return refusal(definition, 'claimed-by-other', 'release');
  if (task.claimedBy !== context.actor.id) {
    const parties = definition.acts.release.by.filter((party) => party !== 'performer');
    const verdict = mayAs(definition, state, { act: 'release', parties, task }, context);
    if (verdict.kind === 'refused') return refusal(definition, 'claimed-by-other', 'release');
  }
  return [{ kind: 'task-released', task: key }];
}

export const remind = ({ task }: { readonly task: string }): Result => [
  { kind: 'reminded', task, before: null },
];

/** To somebody who may settle it themselves. */
export function assign(
  definition: LifecycleDefinition,
  state: DialogueState,
  { task, to }: Of<'assign'>,
  context: Context,
): Result {
  const { claimedBy } = openTask(state, task);
  if (claimedBy === to.id) return refusal(definition, 'nothing-changed', 'assign');
  const verdict = mayAct(definition, freed(state, task), 'settle', { ...context, actor: to }, task);
  if (verdict.kind === 'permitted') return [{ kind: 'task-assigned', task, to: to.id }];
  return verdict.refusal.code === 'not-permitted'
    ? refusal(definition, 'unknown-target', 'assign')
    : verdict.refusal;
}

/** The same state with nobody on the task: an assignment goes before a claim. */
function freed(state: DialogueState, key: string): DialogueState {
  const task = { ...openTask(state, key), claimedBy: null };
  return { ...state, tasks: { ...state.tasks, [key]: task } };
}

export function extend(
  definition: LifecycleDefinition,
  state: DialogueState,
  { task: key, due, reason }: Of<'extend'>,
  context: Context,
): Result {
  const task = openTask(state, key);
  const before = task.due ?? localDate(context.now);
  if (reason.trim() === '') return refusal(definition, 'reason-required', 'extend');
  const byLead = actsAsLeadOnly(definition, state, task, context);
  if (byLead) {
    const limit = leadLimit(
      definition,
      state,
      task,
      addWorkingDays(before, LEAD_EXTENSION, context.calendar),
    );
    if (limit(due) !== null) return refusal(definition, limit(due) ?? 'not-permitted', 'extend');
  }
  if (due <= before) return refusal(definition, 'date-not-later', 'extend');
  return [{ kind: 'task-extended', task: key, due, reason, byLead }];
}

const isLead = (party: Party): boolean => party.unit === 'lead';

/** May extend it as the dialogue's lead, and in no other capacity. */
function actsAsLeadOnly(
  definition: LifecycleDefinition,
  state: DialogueState,
  task: Task,
  context: Context,
): boolean {
  const parties = definition.acts.extend.by.filter((party) => typeof party === 'string' || !isLead(party));
  return mayAs(definition, state, { act: 'extend', parties, task }, context).kind === 'refused';
}

/** A lead extends own tasks, once, and only so far. */
function leadLimit(
  definition: LifecycleDefinition,
  state: DialogueState,
  task: Task,
  furthest: string,
): (due: string) => RefusalCode | null {
  const lead = { role: 'project-lead', unit: state.owner, holder: state.lead } as const;
  const isOwn = holding([lead], askedOf(definition, state, task)).size > 0;
  return (due) => {
    if (!isOwn) return 'not-permitted';
    if (task.extended > 0) return 'extension-used';
    return due > furthest ? 'extension-too-long' : null;
  };
}

function openTask(state: DialogueState, key: string): Task {
  const task = state.tasks[key];
  if (!task) throw new Error(`No task '${key}'`);
  return task;
}

const refusal = (definition: LifecycleDefinition, code: RefusalCode, act: string): Refusal => ({
  code,
  rule: ruleAt(definition, `acts/${act}`),
});
