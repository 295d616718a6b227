"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createActivities = void 0;
const announce_publication_1 = require("./announce-publication");
const archive_1 = require("./archive");
const begin_occurrence_1 = require("./begin-occurrence");
const compute_representativeness_1 = require("./compute-representativeness");
const faults_1 = require("./faults");
const import_contributions_1 = require("./import-contributions");
const mark_effect_1 = require("./mark-effect");
const mark_import_failed_1 = require("./mark-import-failed");
const pass_time_1 = require("./pass-time");
const prepare_publication_1 = require("./prepare-publication");
const publish_1 = require("./publish");
const publish_review_1 = require("./publish-review");
const render_publication_1 = require("./render-publication");
const request_evaluation_1 = require("./request-evaluation");
const send_feedback_1 = require("./send-feedback");
const send_invitations_1 = require("./send-invitations");
const send_notices_1 = require("./send-notices");
const send_stalled_digest_1 = require("./send-stalled-digest");
const take_back_publication_1 = require("./take-back-publication");
const verify_files_1 = require("./verify-files");
const createActivities = (the) => (0, faults_1.tellingFaults)({
    passTime: (0, pass_time_1.passTime)(the.register),
    sendNotices: (0, send_notices_1.sendNotices)(the),
    sendInvitations: (0, send_invitations_1.sendInvitations)(the),
    verifyFiles: (0, verify_files_1.verifyFiles)(the),
    computeRepresentativeness: (0, compute_representativeness_1.computeRepresentativeness)(the),
    sendFeedback: (0, send_feedback_1.sendFeedback)(the),
    requestEvaluation: (0, request_evaluation_1.requestEvaluation)(the),
    publishReview: (0, publish_review_1.publishReview)(the),
    archive: (0, archive_1.archive)(the),
    preparePublication: (0, prepare_publication_1.preparePublication)(the),
    renderPublication: (0, render_publication_1.renderPublication)(the),
    publish: (0, publish_1.publish)(the),
    announcePublication: (0, announce_publication_1.announcePublication)(the),
    withdrawPublication: (0, take_back_publication_1.withdrawPublication)(the),
    discardRendering: (0, take_back_publication_1.discardRendering)(the),
    markDone: (0, mark_effect_1.markDone)(the),
    markFailed: (0, mark_effect_1.markFailed)(the),
    markUnknown: (0, mark_effect_1.markUnknown)(the),
    importContributions: (0, import_contributions_1.importContributions)(the),
    markImportFailed: (0, mark_import_failed_1.markImportFailed)(the),
    conceptsDue: (0, begin_occurrence_1.conceptsDue)(the),
    beginOccurrence: (0, begin_occurrence_1.beginOccurrence)(the),
    sendStalledDigest: (0, send_stalled_digest_1.sendStalledDigest)(the),
});
exports.createActivities = createActivities;
