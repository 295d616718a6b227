/** Everything the lifecycle remembers about one dialogue. Plain JSON: stored in PostgreSQL as it is. */
export interface DialogueState {
  readonly v: 1;
  readonly sequence: number;
  /** The administration that owns the dialogue. */
  readonly owner: string;
  /** The person who leads it. */
  readonly lead: string;
  readonly phase: string;
  readonly ended: string | null;
  /** The plan version now in force; answers are bound to its hash. */
  readonly plan: { readonly version: number; readonly hash: string } | null;
  readonly facts: Readonly<Record<string, Fact>>;
  /** Members of each set: affected administrations, overlaps, activities, commitments … */
  readonly sets: Readonly<Record<string, readonly Member[]>>;
  readonly tasks: Readonly<Record<string, Task>>;
  /** Steps with a window to the public: whether it stands open. */
  readonly windows: Readonly<Record<string, 'open' | 'closed'>>;
  /** Swedish local dates: resumed by the clock on `until`. */
  readonly paused: { readonly since: string; readonly until: string } | null;
  /** Persons who have declared a conflict of interest. */
  readonly conflicts: readonly string[];
}

export type Fact = string | number | boolean;

/** What is recorded of facts: null where one holds no longer. */
export type FactChanges = Readonly<Record<string, Fact | null>>;

export interface Member {
  readonly id: string;
  /** The unit that answers for this member. */
  readonly unit: string;
  /** For members with a date of their own (`YYYY-MM-DD`): an activity, a commitment review. */
  readonly due?: string;
  /** Why this member is asked; decides which plan changes ask it again. */
  readonly grounds?: readonly string[];
  /** Members that are one matter over time: the reviews of one commitment. */
  readonly group?: string;
}

/** void: asked before, no longer valid, to be asked again when its step comes. */
export type TaskStatus = 'open' | 'settled' | 'skipped' | 'void';

export interface Task {
  readonly key: string;
  readonly step: string;
  readonly member: string | null;
  readonly unit: string;
  readonly status: TaskStatus;
  /** How many times it has been asked: grows when a changed plan asks again. */
  readonly round: number;
  readonly openedAt: string;
  /** Swedish local date, end of day. */
  readonly due: string | null;
  /** Reminders sent, as working days before the due date. */
  readonly reminded: readonly number[];
  readonly escalated: boolean;
  /** The person working on it. */
  readonly claimedBy: string | null;
  /** Times the lead has extended it. */
  readonly extended: number;
  readonly outcome: string | null;
  /** The persons it was settled by: the actor, and the one acted for. */
  readonly settledBy: readonly string[];
}

export const taskKey = (step: string, member: string | null): string =>
  member === null ? step : `${step}/${member}`;
