"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.plan = plan;
/** Planning is people's work: they are asked one step after another, and kept to their dates. */
async function plan(dialogue) {
    await dialogue.chaseThrough('plan');
}
