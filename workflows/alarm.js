"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Alarm = void 0;
const workflow_1 = require("@temporalio/workflow");
/** Never less than a second, so that two clocks that disagree a little do not make a busy loop. */
const SHORTEST_MS = 1_000;
/**
 * The one timer of a dialogue. Lazy: a later due leaves it standing, since ringing too early only means looking and
 * sleeping again, and that is cheaper than a cancelled and a new timer at every act.
 */
class Alarm {
    timer = null;
    /** It has rung since it was last set. */
    rung = false;
    /** Rings at this instant, ms, or sooner. */
    set(due) {
        this.rung = false;
        if (this.timer !== null && this.timer.ringsAt <= due)
            return;
        this.timer?.scope.cancel();
        const timer = { ringsAt: due, scope: new workflow_1.CancellationScope() };
        this.timer = timer;
        const ms = Math.max(SHORTEST_MS, due - Date.now());
        void timer.scope
            .run(() => (0, workflow_1.sleep)(ms))
            .then(() => {
            // A scope is never cancelled once its timer has rung: that makes the SDK's worker loop for ever.
            this.timer = null;
            this.rung = true;
        }, () => undefined);
    }
}
exports.Alarm = Alarm;
