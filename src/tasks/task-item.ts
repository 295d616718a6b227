import type { ReasonMine, TaskItem } from '../contract/task';
import type { Context } from '../domain/lifecycle/command';
import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { EMPTY } from '../domain/lifecycle/evolve';
import { holding } from '../domain/lifecycle/holding';
import { roles } from '../domain/lifecycle/role';
import type { DialogueState, Task } from '../domain/lifecycle/state';
import { placeOfPhase } from '../domain/lifecycle/steps';
import { actsNow } from '../domain/lifecycle/verdict-now';
import { waitingOf, type Waiting } from '../domain/waiting/waiting';

/** An open task, with as much of its dialogue as the rules ask about for it. */
export interface TaskRow {
  readonly key: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly asked: readonly string[];
  readonly claimedName: string | null;
  readonly due: string | null;
  readonly dialogueId: string;
  readonly number: string;
  readonly title: string;
  readonly phase: string;
  readonly definitionHash: string;
  readonly owner: string;
  readonly lead: string;
  readonly task: Task;
  readonly paused: DialogueState['paused'];
  readonly conflicts: DialogueState['conflicts'];
  readonly facts: DialogueState['facts'];
}

export interface Around {
  readonly definition: LifecycleDefinition;
  readonly context: Context;
  /** Names of units and people by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly subject: string | null;
  /** Tasks of the dialogue by whose authors this one may not be settled. */
  readonly reviewed: readonly Task[];
}

export function taskItemOf(
  row: TaskRow,
  { definition, context, names, subject, reviewed }: Around,
): TaskItem {
  const { task, phase, owner, lead, paused, conflicts, facts } = row;
  const tasks = Object.fromEntries([...reviewed, task].map((one) => [one.key, one]));
  const state: DialogueState = { ...EMPTY, phase, owner, lead, paused, conflicts, facts, tasks };
  const waiting = waitingOf(definition, state, context).find(({ key }) => key === task.key);
  if (!waiting) throw new Error(`Task '${task.key}' of ${row.dialogueId} is not open in its dialogue`);
  return {
    ...shownWaiting(waiting, row),
    subject,
    dialogue: {
      id: row.dialogueId,
      number: row.number,
      title: row.title,
      ...placeOfPhase(definition, phase),
    },
    pausedUntil: paused?.until ?? null,
    why: reasons(row.asked, context, names),
    acts: [...actsNow({ definition, state, context }, task.key)],
  };
}

function shownWaiting(
  waiting: Waiting,
  { asked, unitId, unitName, claimedName }: TaskRow,
): Omit<TaskItem, 'subject' | 'dialogue' | 'pausedUntil' | 'why' | 'acts'> {
  const { claimedBy } = waiting;
  return {
    ...waiting,
    asked: [...asked],
    otherwise: [...waiting.otherwise],
    unit: { id: unitId, name: unitName },
    claimedBy: claimedBy === null ? null : { id: claimedBy, name: claimedName ?? '' },
  };
}

/** The authorities by which a person is one of those asked. */
function reasons(
  asked: readonly string[],
  { actor }: Context,
  names: ReadonlyMap<string, string>,
): ReasonMine[] {
  const named = (id: string): ReasonMine['unit'] => ({ id, name: names.get(id) ?? id });
  return [...holding(actor.authorities, asked)].map(({ role, unit, holder }) => ({
    role,
    roleTitle: roles[role].title,
    unit: named(unit),
    holder: named(holder),
    asDeputy: holder !== actor.id,
  }));
}
