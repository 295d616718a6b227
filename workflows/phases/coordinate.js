"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.coordinate = coordinate;
/**
 * Every affected administration is asked at once, reminded before and on its date, escalated to its manager, and at last
 * recorded as silent, so that the coordinator can decide with that in view. A plan sent back leaves the phase; when it
 * returns, exactly those whose answer no longer holds are asked again.
 */
async function coordinate(dialogue) {
    await dialogue.chaseThrough('coordinate');
}
