import fc from 'fast-check';

import { agenda } from '../agenda';
import type { Actor, Command, PlanChange } from '../command';
import type { LifecycleDefinition, PlanField } from '../definition';
import { askedOf } from '../permission';
import { stepOf } from '../steps';
import type { Member, Task } from '../state';
import { calendar, cast, organisation, person, Story } from './story';
import { addDays, localDate } from '../calendar';

/** A walker's choices: each number is turned into one of what is possible where it stands. */
export interface Turn {
  readonly act: number;
  readonly which: number;
  readonly how: number;
}

const turn = fc.record({ act: fc.nat(99), which: fc.nat(99), how: fc.nat(99) });

/** First straight on, as far as `far` answers lead; then whatever comes. */
export const walks = fc.record({
  far: fc.nat(45),
  onTheWay: turn,
  turns: fc.array(turn, { minLength: 5, maxLength: 60, size: 'max' }),
});

export interface Walk {
  readonly far: number;
  readonly onTheWay: Turn;
  readonly turns: readonly Turn[];
}

const oneOf = <T>(all: readonly T[], number: number): T | undefined => all[number % all.length];

const fields: readonly PlanField[] = [
  'question',
  'influence-level',
  'area',
  'period',
  'target-groups',
  'methods',
];
const units = ['social', 'aldre', 'kultur'];
const grounds = ['chosen', 'overlap', 'area', 'target-group'];

/** Whoever a key names. */
function holderOf(key: string): Actor {
  const [, role, unit, holder] = /^([^@:]+)(?:@([^:]*))?(?::(.*))?$/.exec(key) ?? [];
  const id = holder ?? `p-${key}`;
  return { id, authorities: [{ role: role as never, unit: unit ?? 'stadsbyggnad', holder: id }] };
}

function members(turn: Turn, today: string): Readonly<Record<string, readonly Member[]>> {
  const named = units.filter((_, index) => (turn.which >> index) & 1);
  const dated = named.map((unit, index) => ({
    id: unit,
    unit,
    due: addDays(today, 20 * (index + turn.how - 5)),
  }));
  return {
    'affected-administrations': named.map((unit, index) => ({
      id: unit,
      unit,
      grounds: [grounds[(turn.how + index) % grounds.length] ?? ''],
    })),
    overlaps: named.slice(1).map((unit) => ({ id: `d-${unit}`, unit })),
    activities: dated,
    'data-sets': named.map((unit) => ({ id: `set-${unit}`, unit })),
    receivers: named.map((unit) => ({ id: unit, unit })),
    'commitment-reviews': dated.map((member) => ({ ...member, group: `c${turn.how % 2}` })),
  };
}

function factsAt(turn: Turn, today: string): Readonly<Record<string, string | boolean>> {
  const from = addDays(today, turn.how - 20);
  return {
    'board-date': addDays(today, turn.which),
    'deciding-committee': 'stadsbyggnadsnamnden',
    'collection-begins': from,
    'collection-ends': addDays(from, turn.which - 10),
    'decision-date': addDays(today, turn.how),
    'season-ends': addDays(today, turn.how * 2),
    'publish-results': turn.how % 2 === 0,
    'committee-decides': turn.which % 2 === 0,
  };
}

function settling(story: Story, task: Task, turn: Turn): Command {
  const step = stepOf(story.definition, task.step);
  const outcome = turn.act % 2 ? leadingOn(story, task) : oneOf(Object.keys(step.outcomes), turn.how);
  return story.answer(task.key, outcome ?? '', {
    ...(turn.how % 3 === 0 || step.record === 'plan' ? bringing(story, turn) : {}),
    ...(step.record === 'plan' ? { plan: planOf(story, fields.slice(turn.which % 6, turn.how % 6)) } : {}),
    ...(turn.which % 5 === 0 ? { adds: { conditions: [{ id: `c-${turn.how}`, unit: 'social' }] } } : {}),
  });
}

const bringing = (
  { now }: Story,
  turn: Turn,
): Pick<Extract<Command, { kind: 'settle' }>, 'sets' | 'facts'> => ({
  sets: members(turn, localDate(now)),
  facts: factsAt(turn, localDate(now)),
});

function planOf({ state }: Story, changed: readonly PlanField[]): PlanChange {
  const version = (state.plan?.version ?? 0) + 1;
  return { version, hash: `plan-${version}`, fields: changed };
}

const { karin } = cast;
const manager = person('m', ['manager', 'stadsbyggnad'], ['manager', 'social']);
export const stranger = person('x', ['resident', 'x']);

function onDialogue(story: Story, turn: Turn): readonly [Actor, Command] {
  const { which, how } = turn;
  const leading = story.state.lead;
  const lead: Actor = {
    id: leading,
    authorities: [{ role: 'project-lead', unit: 'stadsbyggnad', holder: leading }],
  };
  const until = addDays(localDate(story.now), how - 5);
  const reason = how % 7 === 0 ? ' ' : 'därför';
  const acts: readonly (readonly [Actor, Command])[] = [
    [karin, { kind: 'pause', until, reason }],
    [karin, { kind: 'resume' }],
    [karin, { kind: 'hand-over', owner: units[how % 3] ?? '', lead: 'anna', reason }],
    [manager, { kind: 'declare-conflict', reason }],
    [lead, { kind: 'propose', act: 'merge', about: 'x', reason }],
    [lead, changing(story, turn)],
    [lead, changing(story, turn)],
    [karin, how === 0 ? { kind: 'withdraw', reason: 'x' } : { kind: 'resume' }],
    [karin, how === 1 ? { kind: 'merge', into: 'x', reason } : { kind: 'resume' }],
  ];
  return acts[which % acts.length] ?? [karin, { kind: 'resume' }];
}

function changing(story: Story, turn: Turn): Command {
  const plan = planOf(story, fields.slice(turn.which % 6));
  const brings = turn.how % 2 ? bringing(story, turn) : {};
  return { kind: 'change-plan', seenPlan: story.state.plan?.hash ?? '', plan, ...brings };
}

function onTask(story: Story, task: Task, turn: Turn): readonly [Actor, Command] | undefined {
  const performer = holderOf(oneOf(askedOf(story.definition, story.state, task), turn.how) ?? '');
  return oneOf<readonly [Actor, Command]>(
    [
      [performer, { kind: 'claim', task: task.key }],
      [performer, { kind: 'release', task: task.key }],
      [karin, { kind: 'assign', task: task.key, to: performer }],
      [karin, { kind: 'remind', task: task.key }],
      [
        karin,
        {
          kind: 'extend',
          task: task.key,
          due: addDays(task.due ?? localDate(story.now), turn.how - 3),
          reason: 'x',
        },
      ],
      [stranger, settling(story, task, turn)],
    ],
    turn.which,
  );
}

function commandFor(story: Story, turn: Turn): readonly [Actor, Command] | undefined {
  if (turn.act < 12) return onDialogue(story, turn);
  const tasks = Object.values(story.state.tasks).filter(({ status }) => status === 'open' || turn.act === 99);
  const task = oneOf(tasks, turn.which);
  if (!task) return undefined;
  if (turn.act < 25) return onTask(story, task, turn);
  const keys = askedOf(story.definition, story.state, task);
  return [holderOf(oneOf(keys, turn.how) ?? ''), settling(story, task, turn)];
}

/** Sometimes a moment, sometimes until the next thing happens by itself, sometimes a long time. */
function passing(story: Story, turn: Turn): string {
  const next = agenda(story.definition, story.state, calendar, organisation)[0]?.at ?? story.now;
  const later = `${addDays(localDate(story.now), turn.which)}T12:00:00.000Z`;
  const to = turn.how % 2 ? next : later;
  return to > story.now ? to : story.now;
}

export function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** The first answer that neither ends the dialogue nor sends it back. */
function leadingOn(story: Story, task: Task): string {
  const outcomes = Object.entries(stepOf(story.definition, task.step).outcomes);
  return outcomes.find(([, { then }]) => then?.kind !== 'end' && then?.kind !== 'reopen')?.[0] ?? 'continue';
}

function straightOn(story: Story, { far, onTheWay }: Walk): void {
  for (let left = far; left > 0; left -= 1) {
    const task = Object.values(story.state.tasks).find(
      ({ status, step }) => status === 'open' && step !== 'escalation',
    );
    if (!task) {
      story.pass(passing(story, { ...onTheWay, how: 1 }));
      continue;
    }
    const actor = holderOf(askedOf(story.definition, story.state, task)[0] ?? '');
    story.act(actor, { ...settling(story, task, onTheWay), outcome: leadingOn(story, task) } as Command);
  }
}

export function walk(definition: LifecycleDefinition, all: Walk, seen: (story: Story) => void): Story {
  const story = new Story(definition);
  seen(story);
  straightOn(story, all);
  for (const turn of all.turns) {
    frozen(story.state);
    const [actor, command] = commandFor(story, turn) ?? [];
    if (turn.act % 5 === 0) story.pass(passing(story, turn));
    else if (actor && command) story.try(actor, command);
    seen(story);
  }
  return story;
}
