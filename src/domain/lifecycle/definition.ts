import type { Act } from './command';
import type { Role } from './role';

/**
 * A lifecycle definition: how one kind of dialogue is run. Plain data, versioned, frozen into each dialogue that starts.
 * Permission, tasks, clocks, the role × step matrix, the process picture and the handbook are all derived from it.
 */
export interface LifecycleDefinition {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly policy: string;
  readonly who: 'medborgardialog' | 'brukardialog';
  readonly form: 'punktdialog' | 'konceptdialog';
  readonly phases: readonly PhaseDefinition[];
  /** What an overdue task becomes for the manager it escalates to. Belongs to no phase and holds up nothing. */
  readonly escalation: StepDefinition;
  /** Acts besides answering a task, and who may. */
  readonly acts: Readonly<Record<Act, ActDefinition>>;
}

export interface PhaseDefinition {
  readonly id: string;
  readonly title: string;
  readonly principles: readonly Principle[];
  /** What the driver does when the dialogue enters the phase. */
  readonly entering?: readonly EffectKind[];
  readonly steps: readonly StepDefinition[];
}

/** The four principles of Haninge's policy (2021). */
export type Principle = 'komplement' | 'strukturerad' | 'inkluderande' | 'långsiktigt';

export interface StepDefinition {
  readonly id: string;
  readonly title: string;
  /** Who settles it. One is enough; at most two parties. */
  readonly by: readonly Party[];
  readonly consulted?: readonly Party[];
  readonly informed?: readonly Party[];
  /** Nobody settles this who (as themselves or for another) settled that step. */
  readonly notBy?: string;
  /** One task per member of this set, all open at once. Without it, one task. */
  readonly each?: SetName;
  /** Working days before its own date (the member's, or the fact it is due by) at which a task opens. Without it, at once. */
  readonly opensBefore?: number;
  /** Default: every earlier step of the phase is settled. */
  readonly opens?: Condition;
  readonly skippedWhen?: Condition;
  readonly outcomes: Readonly<Record<string, Outcome>>;
  /** What must accompany the outcome: a record written in the act's own transaction. */
  readonly record?: RecordKind;
  /** The evaluation tier, where it is not the plan that names it. */
  readonly tier?: 'snabb' | 'normal' | 'fördjupad';
  readonly due?: Due;
  readonly clock?: Clock;
  /** Dates (facts) between which something is open to the public: the clock opens and closes it. */
  readonly window?: { readonly from: string; readonly to: string };
  /**
   * Plan fields this answer rests on, by the ground on which its member is asked (`*`: members without a ground that is
   * named here): changing one of them afterwards asks again.
   */
  readonly restsOn?: Readonly<Record<string, readonly PlanField[]>>;
}

/** lead: the dialogue's own project lead; owner: its unit; member: the unit the task is for; deciding: its committee. */
export interface Party {
  readonly role: Role;
  readonly unit: 'lead' | 'owner' | 'member' | 'deciding' | 'any';
}

export interface ActDefinition {
  readonly title: string;
  /**
   * `performer`: whoever may settle the task (without a task: any open one). `oneself`: every member of staff, about
   * themselves. `staff`: all of them. `own-staff`: the officials of the owning administration.
   */
  readonly by: readonly (Party | 'performer' | 'oneself' | 'staff' | 'own-staff')[];
  /** May not do it, but may propose it to those who may. */
  readonly proposedBy?: readonly Party[];
}

/** Sets whose members each get a task of their own. */
export type SetName =
  | 'affected-administrations'
  | 'overlaps'
  | 'conditions'
  | 'activities'
  | 'data-sets'
  | 'receivers'
  | 'commitment-reviews';

/** The plan's fields that other answers may rest on. */
export type PlanField = 'question' | 'influence-level' | 'area' | 'period' | 'target-groups' | 'methods';

/** Names of the records that accompany outcomes; the contract has one schema for each. */
export type RecordKind =
  | 'question'
  | 'influence'
  | 'known-already'
  | 'target-groups'
  | 'plan'
  | 'privacy-plan'
  | 'mandate'
  | 'statement'
  | 'objection'
  | 'overlap-choice'
  | 'condition-answer'
  | 'coordination-decision'
  | 'invitation'
  | 'activity'
  | 'collection'
  | 'data-set'
  | 'classification'
  | 'registration'
  | 'coding'
  | 'representativeness'
  | 'conclusions'
  | 'second-reading'
  | 'publication'
  | 'feedback'
  | 'reception'
  | 'decision'
  | 'evaluation'
  | 'commitment-review'
  | 'lessons'
  | 'archive'
  | 'season-summary'
  | 'continuation';

/** Work the driver does by itself, once, when the register says it is due. */
export type EffectKind =
  | 'send-invitations'
  | 'verify-files'
  | 'compute-representativeness'
  | 'publish-results'
  | 'send-feedback'
  | 'request-evaluation'
  | 'publish-review'
  /** Due by itself when a dialogue ends in another. */
  | 'move-material'
  | 'archive';

export interface Outcome {
  readonly title: string;
  readonly reason?: 'required';
  /** Counts as consent. Silence may never lead here, unless the step says so when asking (`consents` of its clock). */
  readonly approves?: true;
  readonly then?: Consequence;
  readonly does?: readonly EffectKind[];
}

export type Consequence =
  /** Back to a step: it and every later task already asked are void, save those named. */
  | { readonly kind: 'reopen'; readonly from: string; readonly except?: readonly string[] }
  | { readonly kind: 'end'; readonly as: string }
  /** The same member group's later tasks need not be asked. */
  | { readonly kind: 'cancel-later' };

export type Condition =
  | { readonly kind: 'settled'; readonly step: string }
  | { readonly kind: 'outcome'; readonly step: string; readonly is: string }
  | { readonly kind: 'fact'; readonly name: string; readonly is: string | number | boolean }
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

/** Working days after opening, or a date the dialogue's facts hold under this name. */
export type Due = { readonly workingDays: number } | { readonly fact: string };

export interface Clock {
  /** Working days before the due date. */
  readonly remind: readonly number[];
  /** The day after the due date, to this role of the task's administration. */
  readonly escalateTo: Role;
  /** Working days after the due date at which silence is recorded, and as what. It never approves, unless said when asking. */
  readonly silence?: { readonly after: number; readonly outcome: string; readonly consents?: true };
}
