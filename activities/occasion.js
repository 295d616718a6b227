"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.affectedContacts = exports.leadOf = exports.taskIn = void 0;
exports.occasionOf = occasionOf;
exports.textIn = textIn;
exports.informedBy = informedBy;
const permission_1 = require("../src/domain/lifecycle/permission");
const steps_1 = require("../src/domain/lifecycle/steps");
const faults_1 = require("./faults");
const OCCASION = `
  select d.number, d.title, d.question, d.who, d.definition_hash, d.state,
    jsonb_build_object('sequence', e.sequence, 'at', e.at, 'actor', e.actor, 'onBehalfOf', e.on_behalf_of, 'kind', e.kind)
      || e.detail as event,
    (select jsonb_build_object('content', r.content, 'authorId', r.author_id) from dialogue_record r
     where r.id::text = e.detail -> 'record' ->> 'id') as record
  from dialogue d join dialogue_event e on e.dialogue_id = d.id where d.id = $1 and e.sequence = $2`;
/** @throws for good when there is no such event: then the effect names something that never happened. */
async function occasionOf(on, definitions, { dialogueId, sequence }) {
    const { rows } = await on.query(OCCASION, [dialogueId, sequence]);
    const row = rows[0];
    if (!row)
        throw (0, faults_1.forGood)('UnknownEvent');
    const { definition_hash: hash, ...found } = row;
    return { dialogueId, ...found, definition: await definitions.byHash(hash) };
}
/** A text the record must hold. @throws for good where it does not: nothing true could be sent. */
function textIn({ record }, field) {
    const value = record?.content[field];
    if (typeof value !== 'string' || value.trim() === '')
        throw (0, faults_1.forGood)('RecordLacksText');
    return value;
}
/** The task the event is about, if it is about one. */
const taskIn = ({ event }) => ('task' in event ? event.task : null);
exports.taskIn = taskIn;
/** Those the event's step informs, as party keys. */
function informedBy(occasion) {
    const { definition, state } = occasion;
    const task = state.tasks[(0, exports.taskIn)(occasion) ?? ''];
    if (!task)
        return [];
    const informed = (0, steps_1.stepOf)(definition, task.step).informed ?? [];
    return informed.map((party) => (0, permission_1.partyKey)(party, state, task.unit));
}
const leadOf = ({ state }) => `project-lead:${state.lead}`;
exports.leadOf = leadOf;
/** The contacts of every affected administration. */
const affectedContacts = ({ state }) => (state.sets['affected-administrations'] ?? []).map(({ unit }) => `administration-contact@${unit}`);
exports.affectedContacts = affectedContacts;
