import type { TaskDraft } from '../../../src/contract/task-draft';
import { canonicalJson } from '../../../src/domain/lifecycle/canonical-json';
import type { ProblemError } from '../api';

export type Content = Readonly<Record<string, unknown>>;

export type DraftState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  /** The server cannot be reached, or the session has ended: kept on this device. */
  | { readonly kind: 'held' }
  /** Saved by somebody else, or in another tab, since it was read. */
  | { readonly kind: 'stale'; readonly theirs: TaskDraft; readonly mine: Content }
  /** It may not be saved any more: the task is settled, or the right to it is gone. */
  | { readonly kind: 'refused'; readonly fault: ProblemError };

/** As the server will give it back: without what JSON leaves out. */
export const asStored = (content: Content): Content => JSON.parse(JSON.stringify(content)) as Content;

export const isSame = (one: unknown, other: unknown): boolean => canonicalJson(one) === canonicalJson(other);
