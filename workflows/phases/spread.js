"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.spreadDuties = void 0;
exports.spread = spread;
const workflow_1 = require("@temporalio/workflow");
const effects_1 = require("../effects");
const publish_results_workflow_1 = require("../publish-results.workflow");
exports.spreadDuties = {
    /** A workflow of its own: it must be able to take back what it has done, and outlives a dialogue that is withdrawn. */
    'publish-results': (effect) => (0, workflow_1.executeChild)(publish_results_workflow_1.publishResults, {
        workflowId: (0, publish_results_workflow_1.publishWorkflowId)(effect),
        args: [effect],
        parentClosePolicy: workflow_1.ParentClosePolicy.ABANDON,
    }),
    /** What we heard and what happens next, once to each who asked for it. */
    'send-feedback': (effect) => effects_1.effectActivities.sendFeedback(effect),
};
/**
 * The results are published, the participants told, and the receivers and the committee chased for their answers.
 * Without feedback to the participants the register does not let the dialogue leave.
 */
async function spread(dialogue) {
    await dialogue.chaseThrough('spread');
}
