/** What must hold whatever has failed: the register is whole, and everything else agrees with it. */
export const invariants = [
  /** Events are numbered from one without a gap, and the dialogue says the last number. */
  'sequence',
  /** The dialogue's row is what its events give. */
  'state',
  /** The rows of its tasks are what its events give. */
  'tasks',
  /** What an event refers to is stored, once, as it was given. */
  'records',
  /** Whatever was answered to a key has happened. */
  'answers',
  /** An open dialogue has an open task, an appointment or an end. */
  'rest',
  /** Temporal has been told of every change, and its workflow stands where the register does. */
  'driver',
] as const;
export type Invariant = (typeof invariants)[number];

export interface Difference {
  readonly invariant: Invariant;
  /** Null: it is about no one dialogue. */
  readonly dialogue: { readonly id: string; readonly number: string } | null;
  /** In Swedish, for whoever runs the system; no text of anybody's and no name. */
  readonly says: string;
}

export interface Verified {
  readonly dialogues: number;
  readonly events: number;
  readonly differences: readonly Difference[];
}
