import { CancellationScope, sleep } from '@temporalio/workflow';

/** Never less than a second, so that two clocks that disagree a little do not make a busy loop. */
const SHORTEST_MS = 1_000;

interface Timer {
  readonly ringsAt: number;
  readonly scope: CancellationScope;
}

/**
 * The one timer of a dialogue. Lazy: a later due leaves it standing, since ringing too early only means looking and
 * sleeping again, and that is cheaper than a cancelled and a new timer at every act.
 */
export class Alarm {
  private timer: Timer | null = null;
  /** It has rung since it was last set. */
  rung = false;

  /** Rings at this instant, ms, or sooner. */
  set(due: number): void {
    this.rung = false;
    if (this.timer !== null && this.timer.ringsAt <= due) return;
    this.timer?.scope.cancel();
    const timer: Timer = { ringsAt: due, scope: new CancellationScope() };
    this.timer = timer;
    const ms = Math.max(SHORTEST_MS, due - Date.now());
    void timer.scope
      .run(() => sleep(ms))
      .then(
        () => {
          // A scope is never cancelled once its timer has rung: that makes the SDK's worker loop for ever.
          this.timer = null;
          this.rung = true;
        },
        () => undefined, // Replaced by an earlier one.
      );
  }
}
