"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.Errands = void 0;
const workflow_1 = require("@temporalio/workflow");
const effects_1 = require("./effects");
/** How many finished effects the report remembers. */
const REMEMBERED = 20;
/**
 * Effects under way: one at a time, in the order they fell due. The dialogue's clock does not wait for them, and one that
 * fails for good is an incident in the register, not the end of the dialogue.
 */
class Errands {
    duties;
    outcomes;
    underWay = new Set();
    last = Promise.resolve();
    current = null;
    constructor(duties, outcomes) {
        this.duties = duties;
        this.outcomes = outcomes;
    }
    get idle() {
        return this.underWay.size === 0;
    }
    get doing() {
        return this.current;
    }
    get known() {
        return this.outcomes;
    }
    take(effects) {
        for (const effect of effects) {
            const name = nameOf(effect);
            // A list read a moment ago may still name what has been done since.
            if (this.underWay.has(name) || this.outcomes.done.includes(name))
                continue;
            this.underWay.add(name);
            this.last = this.last.then(() => this.carryOut(effect, name));
        }
    }
    async carryOut(effect, name) {
        this.current = name;
        try {
            const duty = this.duties[effect.kind];
            if (!duty)
                throw workflow_1.ApplicationFailure.nonRetryable('No phase carries this out', 'UnknownEffect');
            await duty(effect);
            this.remember({ done: [...this.outcomes.done, name] });
        }
        catch (fault) {
            const error = (0, effects_1.classOf)(fault);
            this.remember({ failed: [...this.outcomes.failed, { effect: name, error }] });
            await effects_1.registerActivities.markFailed(effect, error);
        }
        finally {
            this.current = null;
            this.underWay.delete(name);
        }
    }
    remember({ done, failed }) {
        const newest = done?.at(-1);
        this.outcomes = {
            done: (done ?? this.outcomes.done).slice(-REMEMBERED),
            failed: (failed ?? this.outcomes.failed).filter(({ effect }) => effect !== newest).slice(-REMEMBERED),
        };
    }
}
exports.Errands = Errands;
const nameOf = ({ kind, sequence }) => `${kind}#${sequence}`;
