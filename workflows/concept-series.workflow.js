"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.conceptSeries = conceptSeries;
const workflow_1 = require("@temporalio/workflow");
const effects_1 = require("./effects");
/** Each day: every concept in its season whose occurrence has not begun gets it. One that cannot does not stop the next. */
async function conceptSeries() {
    let failed = null;
    for (const conceptId of await effects_1.registerActivities.conceptsDue()) {
        try {
            await effects_1.effectActivities.beginOccurrence(conceptId);
        }
        catch (fault) {
            failed = (0, effects_1.classOf)(fault);
        }
    }
    if (failed !== null)
        throw workflow_1.ApplicationFailure.nonRetryable('An occurrence could not begin', failed);
}
