"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sendFeedback = void 0;
const effect_1 = require("./effect");
const occasion_1 = require("./occasion");
const people_1 = require("./people");
const write_to_1 = require("./write-to");
/** What we heard and what happens next, once to each participant who wants to know. */
const sendFeedback = ({ pool, definitions, clock }) => async (effect) => {
    const at = await clock.now();
    await (0, effect_1.carryOutOnce)(pool, effect, at, async (client) => {
        const occasion = await (0, occasion_1.occasionOf)(client, definitions, effect);
        const paragraphs = [
            `Tack för att du var med i dialogen ”${occasion.title}” (${occasion.number}).`,
            `Det här hörde vi:\n${(0, occasion_1.textIn)(occasion, 'heard')}`,
            `Det här händer nu:\n${(0, occasion_1.textIn)(occasion, 'next')}`,
            'Du får brevet för att du har bett om återkoppling.',
        ];
        const sent = await (0, write_to_1.writeTo)(client, effect, at, {
            to: [people_1.PARTICIPANTS],
            subject: `Återkoppling: ${occasion.title}`,
            paragraphs: () => paragraphs,
        });
        return { sent };
    });
};
exports.sendFeedback = sendFeedback;
