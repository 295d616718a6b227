import { localDate } from './calendar';
import type { DialogueEvent } from './event';
import type { DialogueState, Task } from './state';

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
  Object.assign(draft, 'task' in event ? ofTask(draft, event) : ofDialogue(draft, event));
  draft.sequence = event.sequence;
}

type TaskEvent = Extract<DialogueEvent, { readonly task: string }>;
type OtherEvent = Exclude<DialogueEvent, TaskEvent>;

// One case an event: splitting the list would hide it, not simplify it.
// eslint-disable-next-line complexity
function ofDialogue(state: Draft, event: OtherEvent): Partial<DialogueState> {
  switch (event.kind) {
    case 'begun':
      return { owner: event.owner, lead: event.lead };
    case 'facts-recorded':
      return { facts: { ...state.facts, ...event.facts } };
    case 'members-named':
      return { sets: { ...state.sets, [event.set]: event.members } };
    case 'members-added':
      return { sets: { ...state.sets, [event.set]: [...(state.sets[event.set] ?? []), ...event.members] } };
    case 'plan-changed':
      return { plan: { version: event.version, hash: event.hash } };
    case 'window-opened':
      return { windows: { ...state.windows, [event.step]: 'open' } };
    case 'window-closed':
      return { windows: { ...state.windows, [event.step]: 'closed' } };
    case 'phase-entered':
      return { phase: event.phase };
    case 'paused':
      return { paused: { since: localDate(event.at), until: event.until } };
    case 'resumed':
      return { paused: null };
    case 'handed-over':
      for (const key of event.tasks) patch(state, key, { unit: event.owner, claimedBy: null });
      return { owner: event.owner, lead: event.lead };
    case 'conflict-declared':
      return { conflicts: [...state.conflicts, event.person] };
    case 'ended':
      return { ended: event.as };
    case 'proposed':
    case 'merged':
      return {};
  }
}

// eslint-disable-next-line complexity -- one case an event, as above
function ofTask(state: Draft, event: TaskEvent): Partial<DialogueState> {
  switch (event.kind) {
    case 'task-opened':
      state.tasks[event.task] = asked(state, event);
      return { windows: without(state.windows, event.step) };
    case 'task-skipped':
      state.tasks[event.task] = { ...asked(state, { ...event, due: null }), status: 'skipped' };
      return {};
    case 'task-settled':
      return patch(state, event.task, {
        status: 'settled',
        outcome: event.outcome,
        claimedBy: null,
        settledBy: event.onBehalfOf === null ? [event.actor] : [event.actor, event.onBehalfOf],
      });
    case 'task-voided':
      return patch(state, event.task, { status: 'void', outcome: null, claimedBy: null, settledBy: [] });
    case 'task-claimed':
      return patch(state, event.task, { claimedBy: event.by });
    case 'task-released':
      return patch(state, event.task, { claimedBy: null });
    case 'task-assigned':
      return patch(state, event.task, { claimedBy: event.to });
    case 'task-extended':
      return patch(state, event.task, {
        ...afresh(event.due),
        extended: taskAt(state, event.task).extended + (event.byLead ? 1 : 0),
      });
    case 'task-rescheduled':
      // A pause moves a clock that goes on where it stood; a new date starts it again.
      return patch(state, event.task, state.paused ? { due: event.due } : afresh(event.due));
    case 'reminded':
      return event.before === null
        ? {}
        : patch(state, event.task, { reminded: [...taskAt(state, event.task).reminded, event.before] });
    case 'escalated':
      return patch(state, event.task, { escalated: true });
  }
}

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

function without(windows: DialogueState['windows'], step: string): DialogueState['windows'] {
  if (windows[step] === undefined) return windows;
  return Object.fromEntries(Object.entries(windows).filter(([name]) => name !== step));
}

function taskAt(state: DialogueState, key: string): Task {
  const task = state.tasks[key];
  if (!task) throw new Error(`No task '${key}'`);
  return task;
}

function patch(state: Draft, key: string, change: Partial<Task>): Partial<DialogueState> {
  state.tasks[key] = { ...taskAt(state, key), ...change };
  return {};
}
