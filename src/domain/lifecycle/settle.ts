import { localDate } from './calendar';
import type { Command, Context, Refusal, RefusalCode } from './command';
import type { LifecycleDefinition, Outcome, StepDefinition } from './definition';
import type { Happening } from './event';
import { askedAgain, backTo } from './going-back';
import { keyOf, membersOf } from './members';
import { mayAct } from './permission';
import { phaseNumber, ruleOfStep, stepOf } from './steps';
import type { DialogueState, Member, Task } from './state';

type Settle = Extract<Command, { kind: 'settle' }>;

/** What settling an open task leads to, or why its answer is not one. */
export function settle(
  definition: LifecycleDefinition,
  state: DialogueState,
  command: Settle,
  context: Context,
): readonly Happening[] | Refusal {
  const task = state.tasks[command.task];
  if (!task) throw new Error(`No task '${command.task}'`);
  const step = stepOf(definition, task.step);
  const refusal =
    outcomeFault(definition, step, command) ?? planFault(definition, step, state.plan, command.seenPlan);
  if (refusal) return refusal;
  if (command.plan && step.record !== 'plan') {
    const verdict = mayAct(definition, state, 'change-plan', context);
    if (verdict.kind === 'refused') return verdict.refusal;
  }
  const settled = settling(state, task, command, context.now);
  return onlyFurthestBack(definition, [
    ...recorded(definition, state, command),
    settled,
    ...brings(definition, state, task, settled),
  ]);
}

function settling(
  state: DialogueState,
  task: Task,
  { outcome, reason, record, plan }: Settle,
  now: string,
): Extract<Happening, { kind: 'task-settled' }> {
  return {
    kind: 'task-settled',
    task: task.key,
    outcome,
    reason: reason ?? null,
    record: record ?? null,
    plan: plan?.hash ?? state.plan?.hash ?? null,
    late: task.due !== null && localDate(now) > task.due,
  };
}

/** An answer may send the dialogue back for what it brings and for what it says: the earlier phase counts. */
function onlyFurthestBack(
  definition: LifecycleDefinition,
  happenings: readonly Happening[],
): readonly Happening[] {
  const phases = happenings.flatMap((one) => (one.kind === 'phase-entered' ? [one.phase] : []));
  if (phases.length < 2) return happenings;
  const first = Math.min(...phases.map((phase) => phaseNumber(definition, phase)));
  const phase = definition.phases[first]?.id ?? '';
  return [...happenings.filter(({ kind }) => kind !== 'phase-entered'), { kind: 'phase-entered', phase }];
}

const refuse = (
  definition: LifecycleDefinition,
  step: StepDefinition,
  code: RefusalCode,
  rule: string,
): Refusal => ({ code, rule: ruleOfStep(definition, step.id, rule) });

/** What is wrong with, or missing from, an answer. */
function outcomeFault(
  definition: LifecycleDefinition,
  step: StepDefinition,
  { outcome: name, reason = '', record }: Settle,
): Refusal | null {
  const outcome = outcomeOf(step, name);
  if (!outcome) {
    return refuse(definition, step, 'unknown-outcome', `outcomes: ${Object.keys(step.outcomes).join(' | ')}`);
  }
  if (outcome.reason === 'required' && reason.trim() === '') {
    return refuse(definition, step, 'reason-required', `outcomes/${name}/reason`);
  }
  return step.record && !record
    ? refuse(definition, step, 'record-required', `record: ${step.record}`)
    : null;
}

/** An outcome that a person may choose. */
const outcomeOf = (step: StepDefinition, name: string): Outcome | undefined =>
  Object.hasOwn(step.outcomes, name) && !isForClockOnly(step, name) ? step.outcomes[name] : undefined;

/** Silence is recorded by the clock; a person says what they mean. */
const isForClockOnly = ({ clock }: StepDefinition, outcome: string): boolean =>
  clock?.silence?.outcome === outcome && clock.silence.consents !== true;

/** An answer that rests on the plan says which one; the plan itself may be written for the first time. */
function planFault(
  definition: LifecycleDefinition,
  step: StepDefinition,
  plan: DialogueState['plan'],
  seen: string | undefined,
): Refusal | null {
  const isBlind = seen === undefined && (plan === null || !step.restsOn);
  const concerns = step.restsOn !== undefined || step.record === 'plan';
  return concerns && !isBlind && plan?.hash !== seen
    ? refuse(definition, step, 'stale-plan', 'restsOn')
    : null;
}

type Brought = Pick<Settle, 'facts' | 'sets' | 'plan' | 'adds'>;

/** Everything a command brings besides itself: facts, sets, a plan; and who must be asked again for it. */
export function recorded(
  definition: LifecycleDefinition,
  state: DialogueState,
  brought: Brought,
): readonly Happening[] {
  const { facts, sets = {}, plan, adds = {} } = brought;
  return [
    ...(facts ? [{ kind: 'facts-recorded', facts } as const] : []),
    ...Object.entries(sets).map(([set, members]) => ({ kind: 'members-named', set, members }) as const),
    ...Object.entries(adds).map(([set, members]) => ({ kind: 'members-added', set, members }) as const),
    ...(plan ? [{ kind: 'plan-changed', ...plan } as const] : []),
    ...askedAgain(definition, state, plan?.fields ?? [], setsAfter(state, sets, adds)),
  ];
}

/** The sets that the command touches, as they will be. */
function setsAfter(
  state: DialogueState,
  sets: NonNullable<Brought['sets']>,
  adds: NonNullable<Brought['adds']>,
): NonNullable<Brought['sets']> {
  const added = Object.entries(adds).map(([set, members]) => {
    const before = sets[set] ?? state.sets[set] ?? [];
    return [set, [...before, ...members]] as const;
  });
  return { ...sets, ...Object.fromEntries(added) };
}

/** What an outcome brings by itself, whether a person or the clock gave it. */
export function brings(
  definition: LifecycleDefinition,
  state: DialogueState,
  task: Task,
  { outcome: name, reason }: { readonly outcome: string; readonly reason: string | null },
): readonly Happening[] {
  const outcome = stepOf(definition, task.step).outcomes[name];
  const then = outcome?.then;
  switch (then?.kind) {
    case undefined:
      return [];
    case 'end':
      return [{ kind: 'ended', as: then.as, reason }];
    case 'reopen':
      return backTo(definition, state, then, reason ?? name);
    case 'cancel-later':
      return laterOf(stepOf(definition, task.step), state, task);
  }
}

/** The later tasks of the same matter, which need not be asked. */
function laterOf(step: StepDefinition, state: DialogueState, task: Task): readonly Happening[] {
  const members = membersOf(step, state);
  const at = members.findIndex(({ id }) => id === task.member);
  const own = members[at];
  if (own?.group === undefined) return [];
  return members
    .filter((member, index) => member.group === own.group && isLater(member, own, index - at))
    .filter((member) => {
      const status = state.tasks[keyOf(step, member)]?.status;
      return status === undefined || status === 'open' || status === 'void';
    })
    .map(({ id, unit }) => ({
      kind: 'task-skipped',
      task: keyOf(step, { id, unit }),
      step: step.id,
      member: id,
      unit,
    }));
}

/** By their dates; by their order where they have none. */
const isLater = (member: Member, than: Member, distance: number): boolean =>
  member.due !== undefined && than.due !== undefined && member.due !== than.due
    ? member.due > than.due
    : distance > 0;
