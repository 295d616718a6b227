import { localDate } from './calendar';
import type { Act, Command, Context, Refusal, RefusalCode } from './command';
import type { LifecycleDefinition } from './definition';
import type { Happening } from './event';
import { mayAs } from './permission';
import { resuming } from './resuming';
import { ruleAt, stepOf } from './steps';
import type { DialogueState, Task } from './state';

type Of<Kind extends Command['kind']> = Extract<Command, { readonly kind: Kind }>;
type Result = readonly Happening[] | Refusal;

/** A conflict of interest bars the person at once, and frees what they had claimed. */
export function conflict(
  definition: LifecycleDefinition,
  state: DialogueState,
  { reason }: Of<'declare-conflict'>,
  { actor }: Context,
): Result {
  if (isBlank(reason)) return refusal(definition, 'reason-required', 'declare-conflict');
  return [
    { kind: 'conflict-declared', person: actor.id, reason },
    ...openTasks(state)
      .filter(({ claimedBy }) => claimedBy === actor.id)
      .map(({ key }): Happening => ({ kind: 'task-released', task: key })),
  ];
}

/** The open tasks of the lead and the owner go to the new ones; those of others stay where they are. */
export function handOver(
  definition: LifecycleDefinition,
  state: DialogueState,
  { owner, lead, reason }: Of<'hand-over'>,
): Result {
  if (isBlank(reason)) return refusal(definition, 'reason-required', 'hand-over');
  if (isBlank(owner) || isBlank(lead)) return refusal(definition, 'unknown-target', 'hand-over');
  if (owner === state.owner && lead === state.lead)
    return refusal(definition, 'nothing-changed', 'hand-over');
  const tasks = openTasks(state)
    .filter(({ step }) => ['lead', 'owner'].includes(stepOf(definition, step).by[0]?.unit ?? ''))
    .map(({ key }) => key);
  return [{ kind: 'handed-over', owner, lead, tasks, reason }];
}

export function merge(definition: LifecycleDefinition, { into, reason }: Of<'merge'>): Result {
  if (isBlank(reason)) return refusal(definition, 'reason-required', 'merge');
  if (isBlank(into)) return refusal(definition, 'unknown-target', 'merge');
  return [
    { kind: 'merged', into, reason },
    { kind: 'ended', as: 'merged', reason },
  ];
}

export function pause(
  definition: LifecycleDefinition,
  { until, reason }: Of<'pause'>,
  { now }: Context,
): Result {
  if (isBlank(reason)) return refusal(definition, 'reason-required', 'pause');
  if (until <= localDate(now)) return refusal(definition, 'date-not-later', 'pause');
  return [{ kind: 'paused', until, reason }];
}

export const resume = (state: DialogueState, { now, calendar }: Context): Result =>
  resuming(state, localDate(now), calendar);

export function propose(
  definition: LifecycleDefinition,
  state: DialogueState,
  { act, about, reason }: Of<'propose'>,
  context: Context,
): Result {
  const parties = definition.acts[act].proposedBy ?? [];
  const verdict = mayAs(definition, state, { act: 'propose', parties }, context);
  if (verdict.kind === 'refused') return verdict.refusal;
  if (isBlank(reason)) return refusal(definition, 'reason-required', 'propose');
  return [{ kind: 'proposed', act, reason, about }];
}

export function withdraw(definition: LifecycleDefinition, { reason }: Of<'withdraw'>): Result {
  if (isBlank(reason)) return refusal(definition, 'reason-required', 'withdraw');
  return [{ kind: 'ended', as: 'withdrawn', reason }];
}

const openTasks = (state: DialogueState): readonly Task[] =>
  Object.values(state.tasks).filter(({ status }) => status === 'open');

const isBlank = (text: string): boolean => text.trim() === '';

const refusal = (definition: LifecycleDefinition, code: RefusalCode, act: Act): Refusal => ({
  code,
  rule: ruleAt(definition, `acts/${act}`),
});
