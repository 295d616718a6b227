"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerActivities = exports.effectActivities = void 0;
exports.classOf = classOf;
const workflow_1 = require("@temporalio/workflow");
/**
 * Activities that carry out an effect. They are tried until they succeed or say themselves that they have failed for
 * good: an outage passes, a fault in the work does not.
 */
exports.effectActivities = (0, workflow_1.proxyActivities)({
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: '1 minute',
    retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});
/** Short looks into PostgreSQL. They never give up: while it is away nothing else could be done either. */
exports.registerActivities = (0, workflow_1.proxyActivities)({
    startToCloseTimeout: '30 seconds',
    retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '20 seconds' },
});
/** The class of an error, never its message: that may quote what a person wrote. */
function classOf(fault) {
    if (fault instanceof workflow_1.ActivityFailure || fault instanceof workflow_1.ChildWorkflowFailure)
        return classOf(fault.cause);
    if (fault instanceof workflow_1.ApplicationFailure)
        return fault.type ?? 'ApplicationFailure';
    return fault instanceof Error ? fault.name : 'Unknown';
}
