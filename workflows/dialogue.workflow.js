"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dialogue = dialogue;
const follower_1 = require("./follower");
const analyse_1 = require("./phases/analyse");
const carry_out_1 = require("./phases/carry-out");
const coordinate_1 = require("./phases/coordinate");
const document_1 = require("./phases/document");
const follow_up_1 = require("./phases/follow-up");
const plan_1 = require("./phases/plan");
const season_1 = require("./phases/season");
const spread_1 = require("./phases/spread");
const phases = {
    plan: plan_1.plan,
    coordinate: coordinate_1.coordinate,
    'carry-out': carry_out_1.carryOut,
    document: document_1.document,
    analyse: analyse_1.analyse,
    spread: spread_1.spread,
    'follow-up': follow_up_1.followUp,
    season: season_1.season,
};
/** What fell due in one phase may be carried out in the next: people do not wait for it. */
const duties = {
    ...carry_out_1.carryOutDuties,
    ...document_1.documentDuties,
    ...analyse_1.analyseDuties,
    ...spread_1.spreadDuties,
    ...follow_up_1.followUpDuties,
};
/** One dialogue, first day to archive. The register says where it stands; this drives what must happen by itself. */
async function dialogue(run) {
    const follower = new follower_1.Follower(run, duties);
    while (!follower.ended) {
        const { phase } = follower;
        // A definition may name phases of its own: there, what is asked is chased.
        await (phases[phase]?.(follower) ?? follower.chaseThrough(phase));
    }
    await follower.windUp();
}
