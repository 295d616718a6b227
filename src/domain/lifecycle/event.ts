import type { Act } from './command';
import type { PlanField } from './definition';
import type { FactChanges, Member } from './state';

/** What happened, in the past tense. The register keeps these for ever; state is only their sum. */
export type DialogueEvent = {
  readonly sequence: number;
  /** Instant, UTC. */
  readonly at: string;
  /** A person's id, or `clock`. */
  readonly actor: string;
  /** Whom a deputy acted for: "A för B". */
  readonly onBehalfOf: string | null;
} & Happening;

export type Happening =
  | { readonly kind: 'begun'; readonly owner: string; readonly lead: string; readonly definition: string }
  | { readonly kind: 'facts-recorded'; readonly facts: FactChanges }
  /** The set's members are now these; `add`: these too. */
  | { readonly kind: 'members-named'; readonly set: string; readonly members: readonly Member[] }
  | { readonly kind: 'members-added'; readonly set: string; readonly members: readonly Member[] }
  | {
      readonly kind: 'plan-changed';
      readonly version: number;
      readonly hash: string;
      readonly fields: readonly PlanField[];
    }
  | {
      readonly kind: 'task-opened';
      readonly task: string;
      readonly step: string;
      readonly member: string | null;
      readonly unit: string;
      readonly due: string | null;
    }
  | {
      readonly kind: 'task-settled';
      readonly task: string;
      readonly outcome: string;
      readonly reason: string | null;
      readonly record: RecordReference | null;
      readonly plan: string | null;
      /** Settled after its due date. */
      readonly late: boolean;
    }
  | {
      readonly kind: 'task-skipped';
      readonly task: string;
      readonly step: string;
      readonly member: string | null;
      readonly unit: string;
    }
  | { readonly kind: 'task-voided'; readonly task: string; readonly because: string }
  | { readonly kind: 'task-claimed'; readonly task: string; readonly by: string }
  | { readonly kind: 'task-released'; readonly task: string }
  | { readonly kind: 'task-assigned'; readonly task: string; readonly to: string }
  | {
      readonly kind: 'task-extended';
      readonly task: string;
      readonly due: string;
      readonly reason: string;
      readonly byLead: boolean;
    }
  | { readonly kind: 'task-rescheduled'; readonly task: string; readonly due: string }
  /** By the clock (`before`: working days before due) or by hand (`before` null). */
  | { readonly kind: 'reminded'; readonly task: string; readonly before: number | null }
  | { readonly kind: 'escalated'; readonly task: string; readonly to: string; readonly unit: string }
  | { readonly kind: 'window-opened'; readonly step: string }
  | { readonly kind: 'window-closed'; readonly step: string }
  | { readonly kind: 'phase-entered'; readonly phase: string }
  | { readonly kind: 'paused'; readonly until: string; readonly reason: string }
  | { readonly kind: 'resumed'; readonly workingDays: number }
  | { readonly kind: 'proposed'; readonly act: Act; readonly reason: string; readonly about: string }
  /** `tasks`: the open tasks of the old owner and lead, which go with it. */
  | {
      readonly kind: 'handed-over';
      readonly owner: string;
      readonly lead: string;
      readonly tasks: readonly string[];
      readonly reason: string;
    }
  | { readonly kind: 'conflict-declared'; readonly person: string; readonly reason: string }
  | { readonly kind: 'merged'; readonly into: string; readonly reason: string }
  | { readonly kind: 'ended'; readonly as: string; readonly reason: string | null };

export interface RecordReference {
  readonly id: string;
  /** sha-256 of the record's canonical JSON, hex. */
  readonly hash: string;
}
