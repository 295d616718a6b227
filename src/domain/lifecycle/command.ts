import type { Calendar } from './calendar';
import type { PlanField } from './definition';
import type { DialogueEvent, RecordReference } from './event';
import type { Role } from './role';
import type { DialogueState, FactChanges, Member } from './state';

/** Acts besides settling a task. */
export type Act =
  | 'claim'
  | 'release'
  | 'assign'
  | 'remind'
  | 'extend'
  | 'change-plan'
  | 'pause'
  | 'resume'
  | 'withdraw'
  | 'merge'
  | 'hand-over'
  | 'propose'
  | 'declare-conflict'
  | 'read';

/** A role held in a unit, by the actor or by the one the actor is deputy for. */
export interface Authority {
  readonly role: Role;
  readonly unit: string;
  /** Whose role it is: the actor's own id, or the id of the person acted for. */
  readonly holder: string;
}

export interface Actor {
  readonly id: string;
  readonly authorities: readonly Authority[];
}

/** What a change of plan is: the version now in force, which fields differ from the one before, and who is named by it. */
export interface PlanChange {
  readonly version: number;
  readonly hash: string;
  readonly fields: readonly PlanField[];
}

export type Command =
  | {
      readonly kind: 'settle';
      readonly task: string;
      readonly outcome: string;
      readonly reason?: string;
      readonly record?: RecordReference;
      /** The plan hash the person had before them; another one in force is a refusal for steps that rest on the plan. */
      readonly seenPlan?: string;
      readonly plan?: PlanChange;
      readonly facts?: FactChanges;
      readonly sets?: Readonly<Record<string, readonly Member[]>>;
      readonly adds?: Readonly<Record<string, readonly Member[]>>;
    }
  | { readonly kind: 'claim' | 'remind'; readonly task: string }
  /** `heldBy`: whose it is to be let go of; what somebody else has taken meanwhile stays theirs. */
  | { readonly kind: 'release'; readonly task: string; readonly heldBy?: string }
  | { readonly kind: 'assign'; readonly task: string; readonly to: Actor }
  | { readonly kind: 'extend'; readonly task: string; readonly due: string; readonly reason: string }
  | {
      readonly kind: 'change-plan';
      readonly seenPlan: string;
      readonly plan: PlanChange;
      readonly facts?: FactChanges;
      readonly sets?: Readonly<Record<string, readonly Member[]>>;
    }
  | { readonly kind: 'pause'; readonly until: string; readonly reason: string }
  | { readonly kind: 'resume' }
  | { readonly kind: 'withdraw'; readonly reason: string }
  | { readonly kind: 'merge'; readonly into: string; readonly reason: string }
  | { readonly kind: 'hand-over'; readonly owner: string; readonly lead: string; readonly reason: string }
  | {
      readonly kind: 'propose';
      readonly act: 'merge' | 'hand-over';
      readonly about: string;
      readonly reason: string;
    }
  | { readonly kind: 'declare-conflict'; readonly reason: string };

/** The municipality's organisation as far as the rules need it, dated at the edge. */
export interface Organisation {
  /** The home unit of each functional role. */
  readonly homes: Readonly<Partial<Record<Role, string>>>;
  /** The administration a unit belongs to, or that serves a committee. Absent: the unit itself. */
  readonly administrationOf: Readonly<Record<string, string>>;
}

export interface Circumstances {
  /** Instant, UTC. */
  readonly now: string;
  readonly calendar: Calendar;
  readonly organisation: Organisation;
}

export interface Context extends Circumstances {
  readonly actor: Actor;
}

export type RefusalCode =
  | 'ended'
  | 'unknown-task'
  | 'not-open'
  | 'not-permitted'
  | 'conflict-of-interest'
  | 'own-work'
  | 'claimed-by-other'
  | 'not-claimed'
  | 'unknown-outcome'
  | 'reason-required'
  | 'record-required'
  | 'no-plan'
  | 'stale-plan'
  | 'nothing-changed'
  | 'paused'
  | 'not-paused'
  | 'extension-used'
  | 'extension-too-long'
  | 'date-not-later'
  | 'already-declared'
  | 'unknown-target';

export interface Refusal {
  readonly code: RefusalCode;
  /** The rule that refused, as a place in the definition: `punktdialog@1/coordinate/statement/by: administration-contact@social`. */
  readonly rule: string;
}

export type Decision =
  | { readonly kind: 'accepted'; readonly events: readonly DialogueEvent[]; readonly state: DialogueState }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
