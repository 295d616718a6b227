import type { FaultWord } from '../../contract/fault-words';
import type { PlanChange } from '../../domain/lifecycle/command';
import type { RecordContent } from '../../contract/records/record-schemas';
import type {
  LifecycleDefinition,
  Outcome,
  RecordKind,
  StepDefinition,
} from '../../domain/lifecycle/definition';
import type { Task } from '../../domain/lifecycle/state';
import type { Implied } from '../../domain/records/implied';
import type { Reference } from '../../dialogues/references';
import type { Fault } from '../../http/invalid-input';
import type { Locked, Rows } from '../../register/act';

/** What is known of the answer before the dialogue is locked. */
export interface Answering {
  readonly definition: LifecycleDefinition;
  readonly step: StepDefinition;
  readonly outcome: string;
  /** What the definition says of the outcome; absent: it has no such outcome, and the rules will refuse. */
  readonly meaning: Outcome | undefined;
}

/** The answer under the lock. */
export interface Settling extends Answering {
  readonly locked: Locked;
  readonly task: Task;
  readonly reason: string | null;
}

/** What a record brings beside itself: what the rules go by, and typed rows that are asked of it later. */
export interface Brought extends Implied {
  readonly plan?: PlanChange;
  readonly rows?: readonly Rows[];
}

/** What one kind of record is beside its schema. Paths are those of the record's own fields. */
export interface RecordHandler<Kind extends RecordKind> {
  /** What the schema cannot know: whether it fits the outcome it accompanies. */
  readonly faults?: (content: RecordContent<Kind>, answering: Answering) => readonly Fault[];
  /** What it names that must exist. */
  readonly references?: (content: RecordContent<Kind>) => readonly Reference[];
  /** What fits only the dialogue as it stands: asked under the lock. */
  readonly faultsNow?: (content: RecordContent<Kind>, settling: Settling) => readonly Fault[];
  readonly brings?: (content: RecordContent<Kind>, settling: Settling) => Brought;
}

type Row = Readonly<Record<string, unknown>>;

/** Rows by column name; all have the columns of the first. */
export function inserted(table: string, rows: readonly Row[]): Rows {
  const columns = Object.keys(rows[0] ?? {});
  return { table, columns, rows: rows.map((row) => columns.map((column) => row[column])) };
}

/** Insertion over what stands there under the same key. */
export const replaced = (table: string, keys: readonly string[], rows: readonly Row[]): Rows => ({
  ...inserted(table, rows),
  mode: { kind: 'replace', keys },
});

export const updated = (table: string, keys: readonly string[], rows: readonly Row[]): Rows => ({
  ...inserted(table, rows),
  mode: { kind: 'update', keys },
});

export const fault = (path: string, code: string, message: FaultWord): Fault => ({ path, code, message });

/** Who did it and when, as every typed row says it. */
export const signed = ({ locked }: Settling): { readonly author_id: string; readonly at: string } => ({
  author_id: locked.actor.id,
  at: locked.now,
});

/** The member a task of its own is for. */
export function memberOf({ task }: Settling): string {
  if (task.member === null) throw new Error(`'${task.key}' is asked of nobody in particular`);
  return task.member;
}

export const listed = (
  kind: Reference['kind'],
  path: string,
  ids: readonly string[] | undefined,
): readonly Reference[] => (ids ?? []).map((id, at) => ({ kind, id, path: `${path}.${at}` }));

export const one = (kind: Reference['kind'], path: string, id: string | undefined): readonly Reference[] =>
  id === undefined ? [] : [{ kind, id, path }];
