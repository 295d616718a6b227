"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.documentDuties = void 0;
exports.document = document;
const effects_1 = require("../effects");
exports.documentDuties = {
    /** Every stored file is read back and its hash compared: what is archived is what was collected. */
    'verify-files': (effect) => effects_1.effectActivities.verifyFiles(effect),
};
/** The raw data is registered, classified and given its diarienummer; its files are proved whole meanwhile. */
async function document(dialogue) {
    await dialogue.chaseThrough('document');
}
