"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.stalledDigest = stalledDigest;
const effects_1 = require("./effects");
/** Each week: every manager is told what stands still in the own administration. */
async function stalledDigest() {
    return effects_1.effectActivities.sendStalledDigest();
}
