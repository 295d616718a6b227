import { localDate } from './calendar';
import type { Command, Context, Refusal, RefusalCode } from './command';
import type { LifecycleDefinition, Outcome, StepDefinition } from './definition';
import type { Happening } from './event';
import { askedAgain, backTo } from './going-back';
import { keyOf, membersOf } from './members';
import { mayAct } from './permission';
import { ruleOfStep, stepOf } from './steps';
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
  const outcome = Object.hasOwn(step.outcomes, command.outcome) ? step.outcomes[command.outcome] : undefined;
  if (!outcome || isForClockOnly(step, command.outcome)) {
    return refusal(
      definition,
      step,
      'unknown-outcome',
      `outcomes: ${Object.keys(step.outcomes).join(' | ')}`,
    );
  }
  const fault = faultOf(definition, state, { step, outcome, command });
  if (fault) return fault;
  if (command.plan) {
    const verdict = step.record === 'plan' ? null : mayAct(definition, state, 'change-plan', context);
    if (verdict?.kind === 'refused') return verdict.refusal;
  }
  return [
    ...recorded(definition, state, command),
    {
      kind: 'task-settled',
      task: task.key,
      outcome: command.outcome,
      reason: command.reason ?? null,
      record: command.record ?? null,
      plan: command.plan?.hash ?? state.plan?.hash ?? null,
      late: task.due !== null && localDate(context.now) > task.due,
    },
    ...brings(definition, state, task, { outcome: command.outcome, reason: command.reason ?? null }),
  ];
}

function refusal(
  definition: LifecycleDefinition,
  step: StepDefinition,
  code: RefusalCode,
  rule: string,
): Refusal {
  return { code, rule: ruleOfStep(definition, step.id, rule) };
}

/** Silence is recorded by the clock; a person says what they mean. */
const isForClockOnly = ({ clock }: StepDefinition, outcome: string): boolean =>
  clock?.silence?.outcome === outcome && clock.silence.consents !== true;

/** What is missing from an answer. */
function faultOf(
  definition: LifecycleDefinition,
  state: DialogueState,
  {
    step,
    outcome,
    command,
  }: { readonly step: StepDefinition; readonly outcome: Outcome; readonly command: Settle },
): Refusal | null {
  if (outcome.reason === 'required' && !command.reason?.trim()) {
    return refusal(definition, step, 'reason-required', `outcomes/${command.outcome}/reason`);
  }
  if (step.record && !command.record) {
    return refusal(definition, step, 'record-required', `record: ${step.record}`);
  }
  if (isStale(step, state, command.seenPlan)) return refusal(definition, step, 'stale-plan', 'restsOn');
  return null;
}

/** An answer that rests on the plan says which one; the plan itself may be written for the first time. */
function isStale(step: StepDefinition, { plan }: DialogueState, seen: string | undefined): boolean {
  if (step.restsOn) return (plan?.hash ?? seen) !== seen;
  return step.record === 'plan' && seen !== undefined && plan?.hash !== seen;
}

/** Everything a command brings besides itself: facts, sets, a plan; and who must be asked again for it. */
export function recorded(
  definition: LifecycleDefinition,
  state: DialogueState,
  { facts, sets = {}, plan, adds = {} }: Pick<Settle, 'facts' | 'sets' | 'plan' | 'adds'>,
): readonly Happening[] {
  const sum = { ...sets };
  for (const [set, members] of Object.entries(adds)) {
    sum[set] = [...(sum[set] ?? state.sets[set] ?? []), ...members];
  }
  return [
    ...(facts ? [{ kind: 'facts-recorded', facts } as const] : []),
    ...Object.entries(sets).map(([set, members]): Happening => ({ kind: 'members-named', set, members })),
    ...Object.entries(adds).map(([set, members]): Happening => ({ kind: 'members-added', set, members })),
    ...(plan ? [{ kind: 'plan-changed', ...plan } as const] : []),
    ...askedAgain(definition, state, plan?.fields ?? [], sum),
  ];
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
