import { CancellationScope, sleep } from '@temporalio/workflow';

/** Never less than a second, so that two clocks that disagree a little do not make a busy loop. */
const SHORTEST_MS = 1_000;

/**
 * The one timer of a dialogue. Lazy: a later due leaves it standing, since ringing too early only means looking and
 * sleeping again, and that is cheaper than a cancelled and a new timer at every act.
 */
export class Alarm {
  private ringsAt: number | null = null;
  private scope: CancellationScope | null = null;
  /** It has rung since it was last set. */
  rung = false;

  /** Rings at this instant, ms, or sooner. */
  set(due: number): void {
    this.rung = false;
    if (this.ringsAt !== null && this.ringsAt <= due) return;
    this.scope?.cancel();
    const scope = new CancellationScope();
    this.scope = scope;
    this.ringsAt = due;
    const ms = Math.max(SHORTEST_MS, due - Date.now());
    void scope
      .run(() => sleep(ms))
      .then(
        () => {
          this.ringsAt = null;
          this.rung = true;
        },
        () => undefined, // Replaced by an earlier one.
      );
  }
}
