import type { Command, Actor, Circumstances, Refusal } from '../domain/lifecycle/command';
import type { LifecycleDefinition, RecordKind } from '../domain/lifecycle/definition';
import type { DialogueEvent } from '../domain/lifecycle/event';
import type { DialogueState } from '../domain/lifecycle/state';
import type { Standing } from '../../workflows/dialogue.messages';

/** One act on one dialogue, by a person. Everything in it stands or falls together. */
export interface Act {
  readonly dialogueId: string;
  readonly personId: string;
  readonly idempotency?: IdempotencyKey;
  /**
   * What is to be done, worked out from the locked dialogue. Pure and synchronous: reads are made before the act, the
   * lock is held as briefly as possible. Called once.
   */
  readonly prepare: (locked: Locked) => Prepared | Refusal;
}

export interface IdempotencyKey {
  readonly key: string;
  /** sha-256 of method, path and canonical body, hex. */
  readonly requestHash: string;
}

/** A dialogue as it stands while its row is locked, and who is asking. */
export interface Locked extends Circumstances {
  readonly dialogueId: string;
  readonly definition: LifecycleDefinition;
  readonly state: DialogueState;
  readonly actor: Actor;
}

export interface Prepared {
  readonly command: Command;
  /** Stored with the next version of its kind and task. Its id and hash are what the command's reference names. */
  readonly record?: NewRecord;
  /** Typed rows written in the statement that appends the events, in this order. */
  readonly rows?: readonly Rows[];
  /** What the dialogue is called and asks, where the act changes it. */
  readonly heading?: { readonly title?: string; readonly question?: string };
}

export interface NewRecord {
  readonly id: string;
  readonly kind: RecordKind;
  readonly task: string | null;
  readonly content: unknown;
  readonly hash: string;
}

/**
 * Rows of one table, written by the code, never by a client. `columns` are database names; every row has a value for
 * each, JSON-like: dates and instants as ISO text, jsonb as objects, text[] as arrays. `replace`: on conflict with
 * `keys` the other columns are overwritten. `update`: rows with these `keys` get the other columns; none is inserted.
 * One statement writes it all, so the same row may not be named twice.
 */
export interface Rows {
  readonly table: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly mode?:
    { readonly kind: 'insert' } | { readonly kind: 'replace' | 'update'; readonly keys: readonly string[] };
}

export type Answer =
  | Accepted
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'unknown-dialogue' }
  /** The same key was used with another body. */
  | { readonly kind: 'other-body' };

export interface Accepted {
  readonly kind: 'accepted';
  readonly dialogueId: string;
  readonly events: readonly DialogueEvent[];
  readonly standing: Standing;
  readonly sequence: number;
  /** Tasks open after the act, as keys. */
  readonly open: readonly string[];
  /** The id of the record stored, if one was. */
  readonly record: string | null;
}
