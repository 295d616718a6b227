"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importContributions = importContributions;
const workflow_1 = require("@temporalio/workflow");
const effects_1 = require("./effects");
/** A worker that says nothing for so long has been killed: another goes on where it was. */
const { importContributions: importFile } = (0, workflow_1.proxyActivities)({
    startToCloseTimeout: '4 hours',
    heartbeatTimeout: '15 seconds',
    retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
/** One file of contributions, read to its end whatever happens to the one who reads it. */
async function importContributions(importId) {
    try {
        await importFile(importId);
    }
    catch (fault) {
        const error = (0, effects_1.classOf)(fault);
        await effects_1.registerActivities.markImportFailed(importId, error);
        throw workflow_1.ApplicationFailure.nonRetryable('The file was not imported', error);
    }
}
