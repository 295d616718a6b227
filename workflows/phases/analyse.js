"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.analyseDuties = void 0;
exports.analyse = analyse;
const effects_1 = require("../effects");
exports.analyseDuties = {
    /** Who took part, against the dated population of those the dialogue is for: ready when the analyst begins. */
    'compute-representativeness': (effect) => effects_1.effectActivities.computeRepresentativeness(effect),
};
/** Coding, conclusions and the second reader are people's; the figures are computed for them. */
async function analyse(dialogue) {
    await dialogue.chaseThrough('analyse');
}
