import type { DialogueDetail, WaitingTask } from '../../../../src/contract/dialogue';
import type { ProcessGraph } from '../../queries/dialogue';
import type { Story, StoryTask } from '../story';
import { aboutTask, type MemberNames } from '../member-names';
import { titled } from '../../text/titled';
import type { Meaning } from './answer-meaning';
import { layersOf } from './layers';

/** A phase on the line. */
export interface Stop {
  readonly phase: string;
  readonly title: string;
  /** The day it was left behind, or since when it is now. */
  readonly at: string | null;
}

/** One who is asked in the phase now: a line of its own between the fork and the gate. */
export interface Lane {
  readonly key: string;
  readonly step: string;
  readonly title: string;
  /** Which of its set, where that has a name of its own. */
  readonly about: string;
  /** The set whose members are asked beside one another. */
  readonly each: string | null;
  readonly unit: string;
  readonly state: 'done' | 'now' | 'late';
  /** What the answer says. Null: there is none yet. */
  readonly meaning: Meaning | null;
  /** Done: when. Else since when it waits. */
  readonly at: string;
  readonly days: number;
  readonly due: string | null;
  readonly outcome: string | null;
  /** More than once: asked again. */
  readonly round: number;
  /** How many answers the lane stands for. */
  readonly count: number;
}

export interface Process {
  readonly before: readonly Stop[];
  /** Null: it has run to its end. */
  readonly now: Stop | null;
  readonly lanes: readonly Lane[];
  /** Steps of the phase before and after the lanes, as many as follow upon one another. */
  readonly layers: { readonly passed: number; readonly here: number; readonly left: number };
  readonly answers: { readonly done: number; readonly of: number };
  readonly after: readonly Stop[];
  /** It came from this phase back to the one now. */
  readonly cameBack: Stop | null;
  readonly ended: { readonly as: string; readonly at: string } | null;
  readonly pausedUntil: string | null;
}

export interface ProcessSource {
  readonly dialogue: Pick<DialogueDetail, 'phase' | 'waiting' | 'ended' | 'endedAt' | 'paused'>;
  readonly graph: Pick<ProcessGraph, 'nodes' | 'edges'>;
  readonly story: Pick<Story, 'tasks' | 'visits'>;
  readonly names: MemberNames;
  readonly meaningOf: (step: string, outcome: string) => Meaning;
}

/** More lanes than this: those who have given the same answer share one. */
const MANY = 10;

export function processOf(source: ProcessSource): Process {
  const { dialogue, graph, story } = source;
  const phases = graph.nodes.filter(({ kind }) => kind === 'phase');
  const order = phases.map(({ id }) => id.slice('phase/'.length));
  const at = order.indexOf(dialogue.phase.id);
  const stops = phases.map(({ title }, index) => ({
    phase: order[index] ?? '',
    title: titled(title),
    at: leftAt(story.visits, order, index),
  }));
  const layers = layersOf(graph, dialogue.phase.id);
  const here = activeSpan(layers, dialogue.waiting);
  const lanes = dialogue.ended === null ? lanesOf(layers, here, source) : [];
  return {
    ...lineOf(dialogue, { stops, at, visits: story.visits, order }),
    lanes: lanes.length > MANY ? gathered(lanes) : lanes,
    layers: counted(layers.length, here),
    answers: { done: lanes.filter(({ state }) => state === 'done').length, of: lanes.length },
    ended: endOf(dialogue, story.visits),
    pausedUntil: dialogue.paused?.until ?? null,
  };
}

type Visits = Story['visits'];

interface Stops {
  readonly stops: readonly Stop[];
  readonly order: readonly string[];
  /** Of the phase now. */
  readonly at: number;
  readonly visits: Visits;
}

/** The phases behind, now and ahead: of a dialogue that has run to its end all are behind. */
function lineOf(
  { ended, phase }: ProcessSource['dialogue'],
  { stops, order, at, visits }: Stops,
): Pick<Process, 'before' | 'now' | 'after' | 'cameBack'> {
  const now = stops[at];
  if (ended === 'completed' || now === undefined) {
    return { before: stops, now: null, after: [], cameBack: null };
  }
  return {
    before: stops.slice(0, at),
    now: { ...now, at: enteredAt(visits, phase.id) },
    after: ended === null ? stops.slice(at + 1).map((stop) => ({ ...stop, at: null })) : [],
    cameBack: ended === null ? cameBackFrom({ stops, order, at, visits }) : null,
  };
}

const counted = (layers: number, here: Span | null): Process['layers'] =>
  here === null
    ? { passed: 0, here: 0, left: 0 }
    : { passed: here.from, here: here.to - here.from + 1, left: layers - 1 - here.to };

const endOf = ({ ended, endedAt }: ProcessSource['dialogue'], visits: Visits): Process['ended'] =>
  ended === null ? null : { as: ended, at: endedAt ?? visits.at(-1)?.at ?? '' };

const enteredAt = (visits: Visits, phase: string): string | null =>
  visits.findLast((visit) => visit.phase === phase)?.at ?? null;

/** When the dialogue last went on from a phase to a later one. */
function leftAt(visits: Visits, order: readonly string[], index: number): string | null {
  const last = visits.findLastIndex(({ phase }) => order.indexOf(phase) <= index);
  return visits[last + 1]?.at ?? null;
}

/** Where it had come when it went back. Null: it has never been further than now. */
function cameBackFrom({ stops, order, at, visits }: Stops): Stop | null {
  const place = (n: number): number => order.indexOf(visits[n]?.phase ?? '');
  const back = visits.findLastIndex((_, n) => n > 0 && place(n) < place(n - 1));
  const from = stops[place(back - 1)];
  if (back < 0 || from === undefined || place(back - 1) <= at) return null;
  return { ...from, at: visits[back]?.at ?? null };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** The layers of the phase somebody is waited for in, from the first to the last. */
function activeSpan(layers: readonly (readonly string[])[], waiting: readonly WaitingTask[]): Span | null {
  const active = layers.flatMap((steps, n) => (waiting.some(({ step }) => steps.includes(step)) ? [n] : []));
  const [from, to] = [active[0], active.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

function lanesOf(
  layers: readonly (readonly string[])[],
  here: Span | null,
  { dialogue, graph, story, names, meaningOf }: ProcessSource,
): readonly Lane[] {
  if (here === null) return [];
  const steps = layers.slice(here.from, here.to + 1).flat();
  const sets = new Map(graph.nodes.map(({ id, each }) => [id.replace(/^step\//, ''), each ?? null]));
  const common = (
    task: WaitingTask | StoryTask,
  ): Pick<Lane, 'key' | 'step' | 'title' | 'about' | 'each'> => ({
    key: task.key,
    step: task.step,
    title: titled(task.title),
    about: aboutTask(task, names),
    each: sets.get(task.step) ?? null,
  });
  const done = [...story.tasks.values()]
    .filter(({ step, status }) => status === 'settled' && steps.includes(step))
    .map((task): Lane => ({
      ...common(task),
      ...answered(task),
      meaning: meaningOf(task.step, task.outcome ?? ''),
    }));
  const open = dialogue.waiting
    .filter(({ step }) => steps.includes(step))
    .map((task): Lane => ({ ...common(task), ...awaited(task, story.tasks.get(task.key)) }));
  const place = (lane: Lane): number => steps.indexOf(lane.step);
  return [...done, ...open].sort(
    (a, b) => place(a) - place(b) || rank(a) - rank(b) || (a.at < b.at ? -1 : Number(a.at > b.at)),
  );
}

const rank = ({ state }: Lane): number => ['done', 'now', 'late'].indexOf(state);

type Standing = Omit<Lane, 'key' | 'step' | 'title' | 'about' | 'each'>;

const answered = (task: StoryTask): Omit<Standing, 'meaning'> => ({
  unit: task.unit.name,
  state: 'done',
  at: task.settledAt ?? task.openedAt,
  days: 0,
  due: null,
  outcome: task.outcomeTitle === null ? null : titled(task.outcomeTitle),
  round: task.round,
  count: 1,
});

const awaited = (task: WaitingTask, told: StoryTask | undefined): Standing => ({
  unit: task.unit.name,
  state: task.overdue ? 'late' : 'now',
  meaning: null,
  at: told?.openedAt ?? `${task.since}T12:00:00Z`,
  days: task.workingDaysWaited,
  due: task.due,
  outcome: null,
  round: task.round,
  count: 1,
});

/** Those who stand alike share a lane: the same answer to the same question, or one unit that is asked many times. */
function gathered(lanes: readonly Lane[]): readonly Lane[] {
  const shared = new Map<string, Lane>();
  for (const lane of lanes) {
    const key = keyOfShared(lane);
    const before = shared.get(key);
    shared.set(
      key,
      before ? { ...before, count: before.count + 1, days: Math.max(before.days, lane.days) } : lane,
    );
  }
  return [...shared.values()];
}

function keyOfShared({ key, step, state, unit, outcome, each }: Lane): string {
  if (state === 'done') return `${step} ${outcome ?? ''}`;
  return isOfUnits(each) ? key : `${step} ${state} ${unit}`;
}

/** Asked beside others of the same kind, a lane of these is known by its unit; else by what is asked. */
export const isOfUnits = (each: string | null): boolean =>
  each === 'affected-administrations' || each === 'receivers';
