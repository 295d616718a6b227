import type { LifecycleDefinition } from '../../src/domain/lifecycle/definition';
import type { DialogueEvent } from '../../src/domain/lifecycle/event';
import type { DialogueState } from '../../src/domain/lifecycle/state';

/** What a dialogue's people are told, and why. */
export type NoticeKind =
  | 'asked'
  | 'asked-again'
  | 'consulted'
  | 'no-longer-asked'
  | 'answered'
  | 'silence-recorded'
  | 'assigned'
  | 'extended'
  | 'rescheduled'
  | 'reminded'
  | 'escalated'
  | 'collection-opened'
  | 'collection-closed'
  | 'paused'
  | 'resumed'
  | 'proposed'
  | 'handed-over'
  | 'conflict-declared'
  | 'merged'
  | 'ended';

export interface Notice {
  /** The event it tells of: with kind and recipient, its key. */
  readonly sequence: number;
  readonly kind: NoticeKind;
  /** Party keys. */
  readonly to: readonly string[];
  /** A person who is not told: they did it themselves. */
  readonly except?: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
}

/** A dialogue, and what has happened in it since its people were last told. */
export interface Situation {
  readonly dialogueId: string;
  readonly number: string;
  readonly title: string;
  readonly definition: LifecycleDefinition;
  /** After the events. */
  readonly state: DialogueState;
  readonly events: readonly DialogueEvent[];
}
