"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.carryOutDuties = void 0;
exports.carryOut = carryOut;
const effects_1 = require("../effects");
exports.carryOutDuties = {
    /** To those informed and to everyone who follows the dialogue, once each. */
    'send-invitations': (effect) => effects_1.effectActivities.sendInvitations(effect),
};
/**
 * The invitation goes out; the collection opens on its first day and closes after its last, by the clock; each activity
 * is asked for when its date comes near.
 */
async function carryOut(dialogue) {
    await dialogue.chaseThrough('carry-out');
}
