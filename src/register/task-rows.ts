import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import type { DialogueEvent } from '../domain/lifecycle/event';
import { askedOf } from '../domain/lifecycle/permission';
import type { DialogueState, Task } from '../domain/lifecycle/state';
import { placeOf } from '../domain/lifecycle/steps';

/** What the events say of a task beyond what the rules need to remember. */
interface Marks {
  readonly touchedAt?: string;
  readonly remindedAt?: string;
  readonly settledAt?: string;
  readonly settledBy?: string;
  readonly late?: boolean;
}

/** The tasks an act changed, as rows. From all events of a dialogue it gives all rows: that is the rebuild. */
export function taskRows(
  definition: LifecycleDefinition,
  before: DialogueState | null,
  after: DialogueState,
  events: readonly DialogueEvent[],
): readonly object[] {
  const marks = marksOf(events);
  // A handed-over dialogue asks another lead: the party keys of every task may be new.
  const all = before?.lead !== after.lead || before.owner !== after.owner;
  return Object.values(after.tasks)
    .filter((task) => all || marks.has(task.key) || before.tasks[task.key] !== task)
    .map((task) => rowOf(definition, after, task, marks.get(task.key) ?? {}));
}

function rowOf(definition: LifecycleDefinition, state: DialogueState, task: Task, marks: Marks): object {
  return {
    key: task.key,
    step: task.step,
    phase: placeOf(definition, task.step).phase?.id ?? null,
    member: task.member,
    unit_id: task.unit,
    status: task.status,
    round: task.round,
    opened_at: task.openedAt,
    due: task.due,
    asked: askedOf(definition, state, task),
    claimed_by: task.claimedBy,
    escalated: task.escalated,
    outcome: task.outcome,
    reminded_at: marks.remindedAt ?? null,
    settled_at: marks.settledAt ?? null,
    settled_by: marks.settledBy ?? null,
    late: marks.late ?? false,
    touched_at: marks.touchedAt ?? task.openedAt,
  };
}

function marksOf(events: readonly DialogueEvent[]): ReadonlyMap<string, Marks> {
  const marks = new Map<string, Marks>();
  for (const event of events) {
    if (!('task' in event)) continue;
    const known = event.kind === 'task-opened' ? {} : (marks.get(event.task) ?? {});
    marks.set(event.task, { ...known, ...touched(event), ...marked(event) });
  }
  return marks;
}

/** The clock reminds and escalates; only people take a matter up. */
const touched = ({ actor, at, kind }: DialogueEvent): Marks =>
  actor === 'clock' || kind === 'task-opened' ? {} : { touchedAt: at };

function marked(event: DialogueEvent): Marks {
  if (event.kind === 'reminded') return { remindedAt: event.at };
  if (event.kind === 'task-settled') return { settledAt: event.at, settledBy: event.actor, late: event.late };
  return {};
}
