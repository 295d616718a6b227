import { localDate } from './calendar';
import type { DialogueEvent } from './event';
import type { DialogueState, Fact, FactChanges, Task } from './state';

/** What a dialogue is before its first event. */
export const EMPTY: DialogueState = {
  v: 1,
  sequence: 0,
  owner: '',
  lead: '',
  phase: '',
  ended: null,
  plan: null,
  facts: {},
  sets: {},
  tasks: {},
  windows: {},
  paused: null,
  conflicts: [],
};

/** The only way state changes: live, on replay, and when rebuilt from the register. */
export function evolve(state: DialogueState, event: DialogueEvent): DialogueState {
  const draft = draftOf(state);
  apply(draft, event);
  return draft;
}

export function rebuild(events: readonly DialogueEvent[]): DialogueState {
  const draft = draftOf(EMPTY);
  for (const event of events) apply(draft, event);
  return draft;
}

/** A state being changed by several events at once: its tasks are copied once, not once an event. */
export type Draft = { -readonly [K in keyof DialogueState]: DialogueState[K] } & {
  tasks: Record<string, Task>;
};

export const draftOf = (state: DialogueState): Draft => ({ ...state, tasks: { ...state.tasks } });

/** Changes the draft, and nothing the draft was made from. */
export function apply(draft: Draft, event: DialogueEvent): void {
  applyOne(draft, event.kind, event);
  draft.sequence = event.sequence;
}

type EventOf = { readonly [Kind in DialogueEvent['kind']]: DialogueEvent & { readonly kind: Kind } };

type Changes = { readonly [Kind in DialogueEvent['kind']]: (draft: Draft, event: EventOf[Kind]) => void };

function applyOne<Kind extends DialogueEvent['kind']>(draft: Draft, kind: Kind, event: EventOf[Kind]): void {
  changes[kind](draft, event);
}

const changes: Changes = {
  begun: (draft, { owner, lead }) => Object.assign(draft, { owner, lead }),
  'facts-recorded': (draft, { facts }) => (draft.facts = holding({ ...draft.facts, ...facts })),
  'members-named': (draft, { set, members }) => (draft.sets = { ...draft.sets, [set]: members }),
  'members-added': (draft, { set, members }) =>
    (draft.sets = { ...draft.sets, [set]: [...(draft.sets[set] ?? []), ...members] }),
  'plan-changed': (draft, { version, hash }) => (draft.plan = { version, hash }),
  'window-opened': (draft, { step }) => (draft.windows = { ...draft.windows, [step]: 'open' }),
  'window-closed': (draft, { step }) => (draft.windows = { ...draft.windows, [step]: 'closed' }),
  'phase-entered': (draft, { phase }) => (draft.phase = phase),
  paused: (draft, { at, until }) => (draft.paused = { since: localDate(at), until }),
  resumed: (draft) => (draft.paused = null),
  'conflict-declared': (draft, { person }) => (draft.conflicts = [...draft.conflicts, person]),
  ended: (draft, { as }) => (draft.ended = as),
  proposed: () => undefined,
  merged: () => undefined,
  'handed-over': (draft, { owner, lead, tasks }) => {
    Object.assign(draft, { owner, lead });
    for (const key of tasks) patch(draft, key, { unit: owner, claimedBy: null });
  },
  'task-opened': (draft, event) => {
    draft.tasks[event.task] = asked(draft, event);
    draft.windows = without(draft.windows, event.step);
  },
  'task-skipped': (draft, event) => {
    draft.tasks[event.task] = { ...asked(draft, { ...event, due: null }), status: 'skipped' };
  },
  'task-settled': (draft, { task, outcome, actor, onBehalfOf }) => {
    const settledBy = onBehalfOf === null ? [actor] : [actor, onBehalfOf];
    patch(draft, task, { status: 'settled', outcome, claimedBy: null, settledBy });
  },
  'task-voided': (draft, { task }) => {
    patch(draft, task, { status: 'void', outcome: null, claimedBy: null, settledBy: [] });
  },
  'task-claimed': (draft, { task, by }) => {
    patch(draft, task, { claimedBy: by });
  },
  'task-released': (draft, { task }) => {
    patch(draft, task, { claimedBy: null });
  },
  'task-assigned': (draft, { task, to }) => {
    patch(draft, task, { claimedBy: to });
  },
  'task-extended': (draft, { task, due, byLead }) => {
    patch(draft, task, { ...afresh(due), extended: taskAt(draft, task).extended + (byLead ? 1 : 0) });
  },
  'task-rescheduled': (draft, { task, due }) => {
    // A pause moves a clock that goes on where it stood; a new date starts it again.
    patch(draft, task, draft.paused ? { due } : afresh(due));
  },
  reminded: (draft, { task, before }) => {
    if (before !== null) patch(draft, task, { reminded: [...taskAt(draft, task).reminded, before] });
  },
  escalated: (draft, { task }) => {
    patch(draft, task, { escalated: true });
  },
};

const afresh = (due: string): Partial<Task> => ({ due, reminded: [], escalated: false });

interface Asked {
  readonly task: string;
  readonly step: string;
  readonly member: string | null;
  readonly unit: string;
  readonly due: string | null;
  readonly at: string;
}

function asked(state: Draft, { task: key, step, member, unit, due, at }: Asked): Task {
  return {
    key,
    step,
    member,
    unit,
    status: 'open',
    round: (state.tasks[key]?.round ?? 0) + 1,
    openedAt: at,
    due,
    reminded: [],
    escalated: false,
    claimedBy: null,
    extended: 0,
    outcome: null,
    settledBy: [],
  };
}

const holding = (facts: FactChanges): DialogueState['facts'] =>
  Object.fromEntries(Object.entries(facts).filter((fact): fact is [string, Fact] => fact[1] !== null));

function without(windows: DialogueState['windows'], step: string): DialogueState['windows'] {
  if (windows[step] === undefined) return windows;
  return Object.fromEntries(Object.entries(windows).filter(([name]) => name !== step));
}

function taskAt(state: DialogueState, key: string): Task {
  const task = state.tasks[key];
  if (!task) throw new Error(`No task '${key}'`);
  return task;
}

function patch(draft: Draft, key: string, change: Partial<Task>): void {
  draft.tasks[key] = { ...taskAt(draft, key), ...change };
}
