"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.publishWorkflowId = void 0;
exports.publishResults = publishResults;
const workflow_1 = require("@temporalio/workflow");
const effects_1 = require("./effects");
const OUTCOME_UNKNOWN = 'OutcomeUnknown';
const publishWorkflowId = ({ dialogueId, sequence }) => `publish-results:${dialogueId}:${sequence}`;
exports.publishWorkflowId = publishWorkflowId;
/** What has been made public cannot be unread: tried once, and if nobody knows how that went, a person finds out. */
const { publish } = (0, workflow_1.proxyActivities)({
    startToCloseTimeout: '2 minutes',
    retry: { maximumAttempts: 1 },
});
const { preparePublication, renderPublication, announcePublication } = effects_1.effectActivities;
const { withdrawPublication, discardRendering, markDone, markFailed, markUnknown } = effects_1.registerActivities;
/**
 * A saga: each step has its way back. Prepare, render, publish, announce; a step that fails takes back those before it.
 * When nobody knows whether it was published nothing is taken back: that is for a person to see to.
 */
async function publishResults(effect) {
    const waysBack = [];
    try {
        const publicationId = await preparePublication(effect);
        waysBack.unshift(() => withdrawPublication(publicationId));
        await renderPublication(effect, publicationId);
        waysBack.unshift(() => discardRendering(effect));
        await publishOnce(publicationId);
        await announcePublication(effect, publicationId);
        await markDone(effect);
    }
    catch (fault) {
        const error = (0, effects_1.classOf)(fault);
        if (error === OUTCOME_UNKNOWN)
            await markUnknown(effect);
        else {
            for (const back of waysBack)
                await back();
            await markFailed(effect, error);
        }
        throw workflow_1.ApplicationFailure.nonRetryable('The results were not published', error);
    }
}
/** Only an answer that says so means that nothing was published. */
async function publishOnce(publicationId) {
    try {
        await publish(publicationId);
    }
    catch (fault) {
        if ((0, effects_1.classOf)(fault) === 'NotPublished')
            throw fault;
        throw workflow_1.ApplicationFailure.nonRetryable('It may have been published', OUTCOME_UNKNOWN);
    }
}
