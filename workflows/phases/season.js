"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.season = season;
/** A concept's year: its occurrences are begun by the series' own Schedule, its summary and continuation are chased here. */
async function season(dialogue) {
    await dialogue.chaseThrough('season');
}
