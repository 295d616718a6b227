"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.forGood = void 0;
exports.asFailure = asFailure;
exports.isOutage = isOutage;
exports.tellingFaults = tellingFaults;
const activity_1 = require("@temporalio/activity");
const faults_1 = require("../src/database/faults");
/** After so many attempts a fault that is no outage is taken to be one of the work itself. */
const ENOUGH = 5;
/** Connection lost or refused, server starting or stopping, too many connections, a deadlock: it passes. */
const PASSING = /^(ECONN.*|EPIPE|ETIMEDOUT|EAI_AGAIN|ENOTFOUND|08.*|57P0.|53.*|40001|40P01|55P03)$/;
/**
 * What Temporal is told of a fault: its class, never its message, which may quote what somebody wrote. An outage is
 * waited out; anything else is tried a few times and has then failed for good.
 */
function asFailure(fault, attempt) {
    if (fault instanceof activity_1.ApplicationFailure)
        return fault;
    const type = classOf(fault);
    const nonRetryable = !isOutage(fault) && attempt >= ENOUGH;
    return activity_1.ApplicationFailure.create({ message: type, type, nonRetryable });
}
function isOutage(fault) {
    if (!(fault instanceof Error))
        return false;
    if (fault instanceof faults_1.DatabaseUnavailable || fault instanceof faults_1.DatabaseBusy)
        return true;
    const code = codeOf(fault);
    // The driver says these without a code.
    return code === null ? /connection|timeout/i.test(fault.message) : PASSING.test(code);
}
const codeOf = (fault) => 'code' in fault && typeof fault.code === 'string' ? fault.code : null;
function classOf(fault) {
    if (!(fault instanceof Error))
        return 'Unknown';
    return codeOf(fault) ?? fault.constructor.name;
}
/** A fault that trying again does not mend. */
const forGood = (type) => activity_1.ApplicationFailure.nonRetryable(type, type);
exports.forGood = forGood;
/** Every activity with its faults told as above. */
function tellingFaults(activities) {
    const told = Object.entries(activities).map(([name, activity]) => [
        name,
        tellingItsFaults(activity),
    ]);
    return Object.fromEntries(told);
}
const tellingItsFaults = (activity) => async (...args) => {
    try {
        return await activity(...args);
    }
    catch (fault) {
        const { info, log } = activity_1.Context.current();
        const failure = asFailure(fault, info.attempt);
        log.warn('Activity failed', { class: failure.type, forGood: failure.nonRetryable });
        throw failure;
    }
};
