"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.writeTo = writeTo;
const calendar_1 = require("../src/domain/lifecycle/calendar");
const effect_1 = require("./effect");
const mail_1 = require("./mail");
const people_1 = require("./people");
/** One letter for an effect to each person behind the parties. Returns how many there are. */
async function writeTo(client, effect, at, { to, subject, paragraphs }) {
    const { dialogueId } = effect;
    const people = await (0, people_1.peopleBehind)(client, to, { dialogueId, day: (0, calendar_1.localDate)(at) });
    const readers = [...new Map(people.toReversed().map((reader) => [reader.id, reader])).values()];
    const letters = readers.map((reader) => ({
        key: `${(0, effect_1.effectKey)(effect)}:${reader.id}`,
        person_id: reader.isStaff ? reader.id : null,
        address: reader.address,
        subject,
        body: [reader.name === null ? 'Hej!' : `Hej ${reader.name}!`, ...paragraphs(reader)].join('\n\n'),
    }));
    await (0, mail_1.post)(client, dialogueId, letters, at);
    return letters.length;
}
