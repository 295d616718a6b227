import { defineQuery, defineSignal } from '@temporalio/workflow';

export const TASK_QUEUE = 'dialogues';

export const dialogueWorkflowId = (dialogueId: string): string => `dialogue:${dialogueId}`;

/**
 * Where the register says a dialogue stands. Only what is newer counts: arriving twice or late is harmless.
 * The revision grows with every change the driver must know: phase, next due, end, effects to do, a moved clock.
 */
export interface Standing {
  readonly revision: number;
  readonly phase: string;
  /** Instant, in real time, at which something happens by itself if nobody acts. */
  readonly nextDue: string | null;
  readonly ended: boolean;
  /** Notices or effects wait to be carried out. */
  readonly hasWork: boolean;
}

/**
 * How a run of the workflow goes about it, given when it begins and kept through all its runs: a history is replayed by
 * the way it was made. 2: looks near, and what lists show of it is given at the start. Those before it name no version.
 */
export type DrivingVersion = 2;
export const DRIVING_VERSION: DrivingVersion = 2;

/** What lists of running workflows show of a dialogue: Temporal's search attributes. */
export const shownPhase = { name: 'DialoguePhase', type: 'KEYWORD' } as const;
export const shownDue = { name: 'DialogueDue', type: 'DATETIME' } as const;

export const changedSignal = defineSignal<[Standing]>('changed');

/** What the driver is doing, for those who ask. */
export interface DriverReport {
  readonly standing: Standing;
  /** What it is doing now: `sleeping`, or the name of the activity. */
  readonly doing: string;
  readonly waitingUntil: string | null;
  readonly done: readonly string[];
  readonly failed: readonly { readonly effect: string; readonly error: string }[];
}

export const reportQuery = defineQuery<DriverReport>('report');
