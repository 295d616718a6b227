import type { DialogueEvent } from '../lifecycle/event';

/** What a draft is of: a task, by its key, or a change of the plan. No task's key begins with `~`. */
export const PLAN_CHANGE = '~plan';
/** All of the dialogue's. */
export const EVERY_DRAFT = '~';

/**
 * The drafts that have served when this has happened. That of a task which is void stays: the task may be asked again,
 * and until then nobody is let at it.
 */
export const draftsEndedBy = (events: readonly DialogueEvent[]): readonly string[] => events.flatMap(endedBy);

function endedBy(event: DialogueEvent): readonly string[] {
  if (event.kind === 'task-settled' || event.kind === 'task-skipped') return [event.task];
  if (event.kind === 'plan-changed') return [PLAN_CHANGE];
  return event.kind === 'ended' ? [EVERY_DRAFT] : [];
}
