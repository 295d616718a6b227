"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.followUpDuties = void 0;
exports.followUp = followUp;
const effects_1 = require("../effects");
exports.followUpDuties = {
    /** The questions of the chosen tier to the lead, and a short form to the participants. */
    'request-evaluation': (effect) => effects_1.effectActivities.requestEvaluation(effect),
    /** What became of a commitment is public at once. */
    'publish-review': (effect) => effects_1.effectActivities.publishReview(effect),
    /** A manifest with the hash of every record and file: what the archive holds can be proved. */
    archive: (effect) => effects_1.effectActivities.archive(effect),
};
/** Each commitment's owner is asked at three, six and twelve months; the evaluation is chased; at last it is archived. */
async function followUp(dialogue) {
    await dialogue.chaseThrough('follow-up');
}
