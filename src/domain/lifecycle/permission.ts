import type { Act, Actor, Authority, Context, Organisation, Refusal } from './command';
import type { ActDefinition, LifecycleDefinition, Party } from './definition';
import { formsOf, holding } from './holding';
import { textFact } from './members';
import { roles } from './role';
import { ruleAt, ruleOfStep, stepOf } from './steps';
import type { DialogueState, Task } from './state';

/** May this be done now, and if not, which rule says so. */
export type Verdict =
  | { readonly kind: 'permitted'; readonly authority: Authority | null; readonly onBehalfOf: string | null }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** The keys of those who may settle a task; who holds one of them may. */
export function askedOf(
  definition: LifecycleDefinition,
  state: DialogueState,
  task: Task,
): readonly string[] {
  return stepOf(definition, task.step).by.map((party) => partyKey(party, state, task.unit));
}

/** Everything a person may be asked as: the role anywhere, in a unit, and in person. */
export function keysOf(actor: Actor): readonly string[] {
  return [...new Set(actor.authorities.flatMap(formsOf))];
}

/** The key of a party in a dialogue; `taskUnit`: the unit the task waits at. */
export function partyKey({ role, unit }: Party, state: DialogueState, taskUnit: string): string {
  switch (unit) {
    case 'any':
      return role;
    case 'lead':
      return `${role}:${state.lead}`;
    case 'owner':
      return `${role}@${state.owner}`;
    case 'member':
      return `${role}@${taskUnit}`;
    case 'deciding':
      return `${role}@${decidingUnit(role, state)}`;
  }
}

/** A committee decides itself; everybody else concerned sits in the administration that serves it. */
function decidingUnit(role: Party['role'], state: DialogueState): string {
  const committee = textFact(state, 'deciding-committee') ?? state.owner;
  return role === 'committee' ? committee : (textFact(state, 'deciding-administration') ?? committee);
}

/** The acts that remain while the dialogue is paused. */
const duringPause: ReadonlySet<string> = new Set<Act>([
  'resume',
  'withdraw',
  'merge',
  'hand-over',
  'declare-conflict',
  'read',
]);

const onTasks: ReadonlySet<string> = new Set<Act | 'settle'>([
  'settle',
  'claim',
  'release',
  'assign',
  'remind',
  'extend',
]);

/** The verdict that decides, and that a page shows beforehand. */
// eslint-disable-next-line max-params -- the same four as `decide`, and the task when the act is about one.
export function mayAct(
  definition: LifecycleDefinition,
  state: DialogueState,
  act: Act | 'settle',
  context: Context,
  task?: string,
): Verdict {
  const found = task !== undefined && Object.hasOwn(state.tasks, task) ? state.tasks[task] : undefined;
  const hindrance = hindranceOf(definition, state, act, found);
  if (hindrance) return { kind: 'refused', refusal: hindrance };
  const asked: Asked = { definition, state, act, context, task: found };
  return act === 'settle' && found ? onTask(asked, found) : onParties(asked, partiesOf(definition, act));
}

/** As `mayAct`, for a narrower or another circle of parties than the act's own. */
export function mayAs(
  definition: LifecycleDefinition,
  state: DialogueState,
  { act, parties, task }: { readonly act: Act; readonly parties: ActDefinition['by']; readonly task?: Task },
  context: Context,
): Verdict {
  return onParties({ definition, state, act, context, task }, parties);
}

interface Asked {
  readonly definition: LifecycleDefinition;
  readonly state: DialogueState;
  readonly act: Act | 'settle';
  readonly context: Context;
  readonly task: Task | undefined;
}

const partiesOf = (definition: LifecycleDefinition, act: Act | 'settle'): ActDefinition['by'] =>
  act === 'settle' ? ['performer'] : definition.acts[act].by;

/** What stands in the way of everybody. */
function hindranceOf(
  definition: LifecycleDefinition,
  state: DialogueState,
  act: Act | 'settle',
  task: Task | undefined,
): Refusal | null {
  if (act === 'read') return null;
  if (state.ended !== null) return { code: 'ended', rule: ruleAt(definition, 'ended', state.ended) };
  if (onTasks.has(act) && task?.status !== 'open') return notOpen(definition, act, task);
  return outOfTime(definition, state, act);
}

const notOpen = (definition: LifecycleDefinition, act: string, task: Task | undefined): Refusal =>
  task
    ? { code: 'not-open', rule: ruleOfStep(definition, task.step, 'status', task.status) }
    : { code: 'unknown-task', rule: ruleAt(definition, act) };

function outOfTime(
  definition: LifecycleDefinition,
  { paused }: DialogueState,
  act: Act | 'settle',
): Refusal | null {
  if (paused && !duringPause.has(act)) {
    return { code: 'paused', rule: ruleAt(definition, 'paused', paused.until) };
  }
  return act === 'resume' && !paused ? { code: 'not-paused', rule: ruleAt(definition, 'acts/resume') } : null;
}

function onTask(asked: Asked, task: Task): Verdict {
  const { definition, state, context } = asked;
  const keys = askedOf(definition, state, task);
  const rule = (part: string, says?: string): string => ruleOfStep(definition, task.step, part, says);
  const held = holding(context.actor.authorities, keys);
  const free = unbiased(asked, (authority) => held.has(authority), rule('by', keys.join(' | ')));
  if ('code' in free) return refused(free);

  const { notBy } = stepOf(definition, task.step);
  const authors = notBy === undefined ? [] : authorsOf(state, notBy);
  const others = free.filter(({ holder }) => !authors.includes(holder));
  if (others.length === 0 || authors.includes(context.actor.id)) {
    return refused({ code: 'own-work', rule: rule('notBy', notBy) });
  }
  const { claimedBy } = task;
  const reserved = claimedBy === null || claimedBy === context.actor.id ? others : heldBy(others, claimedBy);
  return reserved.length === 0
    ? refused({ code: 'claimed-by-other', rule: rule('claimed') })
    : permitted(context.actor, reserved);
}

function onParties(asked: Asked, parties: ActDefinition['by']): Verdict {
  const { definition, state, act, context } = asked;
  const rule = ruleAt(definition, `acts/${act}`, parties.map(named).join(' | '));
  if (act === 'declare-conflict' && state.conflicts.includes(context.actor.id)) {
    return refused({ code: 'already-declared', rule });
  }
  const matching = parties.map((party) => partyTest(asked, party));
  const free = unbiased(asked, (authority) => matching.some((matches) => matches(authority)), rule);
  return 'code' in free ? refused(free) : permitted(context.actor, free);
}

const named = (party: ActDefinition['by'][number]): string =>
  typeof party === 'string' ? party : `${party.role}@${party.unit}`;

function partyTest(
  { definition, state, context, task }: Asked,
  party: ActDefinition['by'][number],
): (authority: Authority) => boolean {
  switch (party) {
    case 'staff':
    case 'oneself':
      return isStaff;
    case 'own-staff':
      return (authority) =>
        isOfficial(authority) && serves(authority.unit, context.organisation).includes(state.owner);
    case 'performer': {
      const tasks = task ? [task] : Object.values(state.tasks).filter(({ status }) => status === 'open');
      const held = holding(
        context.actor.authorities,
        tasks.flatMap((one) => askedOf(definition, state, one)),
      );
      return (authority) => held.has(authority);
    }
    default: {
      const units = task ? serves(task.unit, context.organisation) : [state.owner];
      const held = holding(
        context.actor.authorities,
        units.map((unit) => partyKey(party, state, unit)),
      );
      return (authority) => held.has(authority);
    }
  }
}

/** A unit, and the administration it belongs to: whoever answers for the one answers for the other. */
function serves(unit: string, { administrationOf }: Organisation): readonly string[] {
  const administration = administrationOf[unit];
  return administration === undefined ? [unit] : [unit, administration];
}

const isOfficial = ({ role }: Authority): boolean => roles[role].class === 'official';
const isStaff = ({ role }: Authority): boolean => roles[role].class !== 'resident';

/** Acts that a conflict of interest does not bar: they take no part in the matter. */
const impartial: ReadonlySet<string> = new Set<Act>(['read', 'declare-conflict']);

/** The authorities that permit, without those of a person with a conflict of interest. */
function unbiased(
  { state, act, context: { actor } }: Asked,
  matches: (authority: Authority) => boolean,
  rule: string,
): readonly Authority[] | Refusal {
  if (impartial.has(act)) {
    const any = actor.authorities.filter(matches);
    return any.length > 0 ? any : { code: 'not-permitted', rule };
  }
  if (state.conflicts.includes(actor.id)) return { code: 'conflict-of-interest', rule };
  const held = actor.authorities.filter(matches);
  if (held.length === 0) return { code: 'not-permitted', rule };
  const free = held.filter(({ holder }) => !state.conflicts.includes(holder));
  return free.length > 0 ? free : { code: 'conflict-of-interest', rule };
}

const authorsOf = (state: DialogueState, step: string): readonly string[] =>
  Object.values(state.tasks).flatMap((task) => (task.step === step ? task.settledBy : []));

const heldBy = (authorities: readonly Authority[], person: string): readonly Authority[] =>
  authorities.filter(({ holder }) => holder === person);

/** A person's own authority goes before one they are deputy on. */
function permitted(actor: Actor, authorities: readonly Authority[]): Verdict {
  const authority = heldBy(authorities, actor.id)[0] ?? authorities[0] ?? null;
  const onBehalfOf = authority === null || authority.holder === actor.id ? null : authority.holder;
  return { kind: 'permitted', authority, onBehalfOf };
}

const refused = (refusal: Refusal): Verdict => ({ kind: 'refused', refusal });
