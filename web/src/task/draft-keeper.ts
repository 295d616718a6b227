import type { TaskDraft } from '../../../src/contract/task-draft';
import { ProblemError, Unreachable } from '../api';
import { isPassing } from '../queries/act';
import { draftDifferences } from './draft-fields';
import type { DraftPlace } from './draft-place';
import type { Held } from './held';
import { asStored, isSame, type Content, type DraftState } from './draft-state';

const REST_MS = 800;
const AGAIN_MS = 4_000;

/** Sign in again, or come back: the draft itself is as good as it was. */
const isForLater = (fault: unknown): boolean =>
  isPassing(fault) || (fault instanceof ProblemError && (fault.status === 401 || fault.status >= 500));

/** Fetches what is needed to show it, and gives what shows it, at once. */
export type Taker = (content: Content) => Promise<() => void>;

/**
 * Keeps what is typed: a moment after the last key it goes to the server, one save at a time, always naming the version
 * it was typed on. Another version there is never written over: the difference is for a person to settle.
 */
export class DraftKeeper {
  private state: DraftState = { kind: 'clean' };
  private readonly listeners = new Set<() => void>();
  private version = 0;
  private pending: Content | null = null;
  /** What was sent last, so that an answer that was lost is known again as one's own. */
  private sent: Content | null = null;
  /** What was taken up from another window and has not been typed on. */
  private taken: Content | null = null;
  private readonly takers = new Set<Taker>();
  private readonly forgetters = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<void> | undefined;

  constructor(private readonly place: DraftPlace) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): DraftState => this.state;

  /** `take`: the form shows what was saved in another window. */
  readonly follow = (take: Taker): (() => void) => {
    this.takers.add(take);
    return () => this.takers.delete(take);
  };

  /** `forget`: the form begins anew, since what it shows was thrown away in another window, or ended by an act. */
  readonly whenGone = (forget: () => void): (() => void) => {
    this.forgetters.add(forget);
    return () => this.forgetters.delete(forget);
  };

  /** What the form begins with: what is held here, else what the server has, else null. */
  async open(): Promise<Content | null> {
    const held = this.place.held();
    const stored = await this.read(held !== null);
    if (held !== null) return this.takeUp(held, stored);
    if (stored === null) return null;
    this.adopt(stored);
    return stored.content;
  }

  /** What is held here was typed on some version; another one may be there now. */
  private takeUp({ version, content }: Held, stored: TaskDraft | null): Content {
    const mine = content as Content;
    this.version = version;
    if (stored === null || stored.version === version) this.change(mine);
    else if (isSame(stored.content, mine)) this.adopt(stored);
    else this.tell({ kind: 'stale', theirs: stored, mine });
    return mine;
  }

  change(content: Content): void {
    // A form that takes something up says so, too: to save that again would be to write over who goes on typing there.
    if (this.taken !== null && draftDifferences(content, this.taken).length === 0) return;
    this.taken = null;
    this.pending = asStored(content);
    if (this.state.kind === 'stale') this.state = { ...this.state, mine: this.pending };
    else if (this.state.kind === 'refused') this.holdHere();
    else this.later(REST_MS);
  }

  /** The writer has accepted another plan: that is theirs to save, though no field differs from what was taken up. */
  changePlan(content: Content): void {
    this.taken = null;
    this.change(content);
  }

  /**
   * Another window may have saved, or thrown away. That holds here too where nothing is typed; else it is met when this is
   * saved.
   */
  async look(): Promise<number> {
    const { version } = this;
    if (this.isSettled()) {
      const theirs = await this.place.read();
      if (this.isSettled() && this.version === version) await this.take(theirs);
    }
    return this.version;
  }

  private async take(theirs: TaskDraft): Promise<void> {
    if (theirs.content === null) this.forget();
    else if (theirs.version > this.version) await this.takeOver(theirs, theirs.content);
  }

  private forget(): void {
    if (this.version === 0) return;
    this.version = 0;
    this.taken = null;
    this.settle();
    for (const forget of this.forgetters) forget();
  }

  private isSettled(): boolean {
    return this.pending === null && !this.saving && ['clean', 'saved'].includes(this.state.kind);
  }

  /** The version moves in the same turn as the form: what is typed before is typed on what the form showed. */
  private async takeOver({ version, at }: TaskDraft, content: Content): Promise<void> {
    const before = this.version;
    const shows = await Promise.all([...this.takers].map((take) => take(content)));
    if (!this.isSettled() || this.version !== before) return;
    this.version = version;
    this.taken = content;
    this.tell(at === null ? { kind: 'clean' } : { kind: 'saved', at });
    for (const show of shows) show();
  }

  /** All that is typed has come to the server, or is held. Before an act that ends the draft, and before leaving. */
  async flush(): Promise<void> {
    clearTimeout(this.timer);
    await this.saving;
    if (this.pending !== null && this.state.kind !== 'stale' && this.state.kind !== 'refused')
      await this.save();
  }

  /** What was refused may be done again: the task has been released. */
  resume(): void {
    if (this.state.kind !== 'refused') return;
    this.tell({ kind: 'clean' });
    if (this.pending !== null) this.later(0);
  }

  /** After looking at the difference: this is what shall stand. */
  async resolve(content: Content): Promise<void> {
    if (this.state.kind !== 'stale') return;
    this.version = this.state.theirs.version;
    this.pending = asStored(content);
    this.tell({ kind: 'saving' });
    await this.save();
  }

  /** Thrown away, here and at the server. @throws ProblemError when somebody has saved another meanwhile. */
  async discard(): Promise<void> {
    clearTimeout(this.timer);
    await this.saving;
    if (this.version > 0) await this.during(this.place.discard(this.version));
    this.version = 0;
    this.settle();
  }

  /** The task is settled: nothing is left to keep. */
  settle(): void {
    clearTimeout(this.timer);
    this.pending = null;
    this.place.letGo();
    this.tell({ kind: 'clean' });
  }

  /** The page goes: what has not been saved is held, and sent once more. */
  close(): void {
    clearTimeout(this.timer);
    if (this.pending === null) return;
    this.holdHere();
    if (this.state.kind !== 'stale' && this.state.kind !== 'refused') void this.save();
  }

  /** Without an answer what is held is enough to go on with. */
  private async read(isHeld: boolean): Promise<TaskDraft | null> {
    try {
      return await this.place.read();
    } catch (fault) {
      if (!isHeld || !(fault instanceof Unreachable)) throw fault;
      this.tell({ kind: 'held' });
      return null;
    }
  }

  private later(ms: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.save();
    }, ms);
  }

  private async save(): Promise<void> {
    // Others may have waited for the same one: whoever comes first saves, and the rest wait again.
    while (this.saving) await this.saving;
    await this.during(this.saveOnce());
  }

  private async during(writing: Promise<void>): Promise<void> {
    this.saving = writing;
    await writing.finally(() => {
      this.saving = undefined;
    });
  }

  private async saveOnce(): Promise<void> {
    const content = this.pending;
    if (content === null) return;
    this.pending = null;
    if (this.state.kind !== 'held') this.tell({ kind: 'saving' });
    try {
      const saved = await this.place.save({ version: this.version, content });
      this.version = saved.version;
      this.place.letGo();
      this.tell({ kind: 'saved', at: saved.at });
    } catch (fault) {
      this.pending ??= content;
      await this.failed(fault, content);
    }
  }

  private async failed(fault: unknown, content: Content): Promise<void> {
    this.holdHere();
    if (isForLater(fault) || !(fault instanceof ProblemError)) {
      this.sent = content;
      this.tell({ kind: 'held' });
      this.later(AGAIN_MS);
      return;
    }
    if (fault.problem.code === 'stale-draft') await this.meet(content);
    else this.tell({ kind: 'refused', fault });
  }

  /**
   * Another version is there. If it is what was sent from here, the answer was lost, and nobody else has written; if there is
   * none, an act has taken it away, and there is nothing to write over.
   */
  private async meet(content: Content): Promise<void> {
    try {
      const theirs = await this.place.read();
      const { content: there } = theirs;
      if (there === null || isSame(there, this.sent) || isSame(there, content)) this.adopt(theirs);
      else this.tell({ kind: 'stale', theirs, mine: this.pending ?? content });
    } catch {
      this.tell({ kind: 'held' });
      this.later(AGAIN_MS);
    }
  }

  private adopt({ version, content, at }: TaskDraft): void {
    this.version = version;
    if (this.pending !== null && !isSame(this.pending, content)) {
      this.later(0);
      return;
    }
    this.pending = null;
    this.place.letGo();
    this.tell(at === null ? { kind: 'clean' } : { kind: 'saved', at });
  }

  private holdHere(): void {
    if (this.pending === null) return;
    this.place.hold({ version: this.version, content: this.pending, at: new Date().toISOString() });
  }

  private tell(state: DraftState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
