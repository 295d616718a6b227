import type { SavedDraft, TaskDraft } from '../../../src/contract/task-draft';
import { ProblemError, read, write } from '../api';
import { isPassing } from '../queries/act';
import { heldAt, hold, letGo } from './held';

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

const REST_MS = 800;
const AGAIN_MS = 4_000;

/**
 * Keeps what is typed: a moment after the last key it goes to the server, one save at a time, always naming the version
 * it was typed on. Another version there is never written over: the difference is for a person to settle.
 */
export class DraftKeeper {
  private state: DraftState = { kind: 'clean' };
  private readonly listeners = new Set<() => void>();
  private version = 0;
  private pending: Content | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;

  constructor(
    /** Within the API. */
    private readonly path: string,
    /** Where it is held on this device: also the person's. */
    private readonly place: string,
  ) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): DraftState => this.state;

  /** What the form begins with: what is held here, else what the server has, else null. */
  async open(): Promise<Content | null> {
    const stored = await read<TaskDraft>(this.path);
    this.version = stored.version;
    const held = heldAt(this.place);
    if (held === null) {
      if (stored.at !== null) this.tell({ kind: 'saved', at: stored.at });
      return stored.content;
    }
    const mine = held.content as Content;
    if (held.version === stored.version) this.change(mine);
    else this.tell({ kind: 'stale', theirs: stored, mine });
    return mine;
  }

  change(content: Content): void {
    this.pending = content;
    if (this.state.kind === 'stale') {
      this.state = { ...this.state, mine: content };
      return;
    }
    if (this.state.kind === 'refused') return;
    this.later(REST_MS);
  }

  /** All that is typed has come to the server, or is held. Before an act that ends the draft, and before leaving. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.saving;
    if (this.pending !== null && this.state.kind !== 'stale') await this.save();
  }

  /** After looking at the difference: this is what shall stand. */
  async resolve(content: Content): Promise<void> {
    if (this.state.kind !== 'stale') return;
    this.version = this.state.theirs.version;
    this.pending = content;
    this.tell({ kind: 'saving' });
    await this.save();
  }

  /** The task is settled: nothing is left to keep. */
  settle(): void {
    clearTimeout(this.timer);
    this.pending = null;
    letGo(this.place);
    this.tell({ kind: 'clean' });
  }

  /** The page goes: what has not been saved is held, and sent once more. */
  close(): void {
    clearTimeout(this.timer);
    if (this.pending === null) return;
    this.holdHere();
    if (this.state.kind !== 'stale') void this.save();
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.save();
    }, ms);
  }

  private async save(): Promise<void> {
    await this.saving;
    this.saving = this.saveOnce();
    await this.saving;
    this.saving = undefined;
  }

  private async saveOnce(): Promise<void> {
    const content = this.pending;
    if (content === null) return;
    this.pending = null;
    if (this.state.kind !== 'held') this.tell({ kind: 'saving' });
    try {
      const body = { version: this.version, content };
      const saved = await write<SavedDraft>(this.path, { method: 'PUT', body, key: crypto.randomUUID() });
      this.version = saved.version;
      letGo(this.place);
      this.tell({ kind: 'saved', at: saved.at });
    } catch (fault) {
      this.pending ??= content;
      await this.failed(fault, content);
    }
  }

  private async failed(fault: unknown, content: Content): Promise<void> {
    this.holdHere();
    if (!(fault instanceof ProblemError) || isPassing(fault) || fault.status === 401) {
      this.tell({ kind: 'held' });
      this.later(AGAIN_MS);
      return;
    }
    if (fault.problem.code === 'stale-draft') {
      const theirs = await read<TaskDraft>(this.path);
      this.tell({ kind: 'stale', theirs, mine: this.pending ?? content });
      return;
    }
    this.tell({ kind: 'refused', fault });
  }

  private holdHere(): void {
    if (this.pending === null) return;
    hold(this.place, { version: this.version, content: this.pending, at: new Date().toISOString() });
  }

  private tell(state: DraftState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
