import type { DialogueEvent } from '../domain/lifecycle/event';
import type { DialogueState } from '../domain/lifecycle/state';
import type { Standing } from '../../workflows/dialogue.messages';
import type { Accepted } from './act';

/** What the one who acted is told: what came of it and what now stands open. */
export function acceptedOf(
  {
    dialogueId,
    after,
    events,
    record,
  }: {
    readonly dialogueId: string;
    readonly after: DialogueState;
    readonly events: readonly DialogueEvent[];
    readonly record?: string | undefined;
  },
  standing: Standing,
): Accepted {
  return {
    kind: 'accepted',
    dialogueId,
    events,
    standing,
    sequence: after.sequence,
    open: Object.values(after.tasks)
      .filter(({ status }) => status === 'open')
      .map(({ key }) => key),
    record: record ?? null,
  };
}
