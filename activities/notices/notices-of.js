"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noticesOf = void 0;
exports.lettersOf = lettersOf;
const people_1 = require("../people");
const role_1 = require("../../src/domain/lifecycle/role");
const dialogue_notices_1 = require("./dialogue-notices");
const task_notices_1 = require("./task-notices");
/** What is to be told of what has happened, in the order it happened. */
const noticesOf = (now) => now.events.flatMap((event) => told(event, now));
exports.noticesOf = noticesOf;
function told(event, now) {
    // The tellers are keyed by the very kind that is looked up; TypeScript cannot follow a key into its own value.
    if ('task' in event) {
        const task = now.state.tasks[event.task];
        const tell = task_notices_1.taskTellers[event.kind];
        return task ? tell(event, task, now) : [];
    }
    const tell = dialogue_notices_1.dialogueTellers[event.kind];
    return tell(event, now);
}
/** Kinds that ask for an act: nobody with a conflict of interest is asked, nor who would act for such a person. */
const asks = new Set(['asked', 'asked-again', 'consulted', 'assigned', 'reminded']);
/** One letter to each person a notice is for, however many of its parties they are. */
function lettersOf(notice, people, now) {
    const barred = new Set(asks.has(notice.kind) ? now.state.conflicts : []);
    const readers = people.filter(({ party, id, deputyFor }) => notice.to.includes(party) &&
        id !== notice.except &&
        !barred.has(id) &&
        !(deputyFor !== null && barred.has(deputyFor)));
    return [...new Map(readers.toReversed().map((reader) => [reader.id, reader])).values()].map((reader) => ({
        key: `${now.dialogueId}:${notice.sequence}:${notice.kind}:${reader.id}`,
        person_id: reader.isStaff ? reader.id : null,
        address: reader.address,
        subject: notice.subject,
        body: [greeting(reader), ...notice.paragraphs, whyYou(reader)].join('\n\n'),
    }));
}
const greeting = ({ name }) => (name === null ? 'Hej!' : `Hej ${name}!`);
function whyYou({ party, role, unit, deputyForName }) {
    if (party === people_1.PARTICIPANTS)
        return 'Du får brevet för att du har bett om återkoppling.';
    const title = role !== null && role in role_1.roles ? role_1.roles[role].title.toLocaleLowerCase('sv') : null;
    const as = title === null ? '' : ` som ${title}${unit === null ? '' : ` i ${unit}`}`;
    return deputyForName === null
        ? `Du får brevet${as}.`
        : `Du får brevet${as}, som ersättare för ${deputyForName}.`;
}
