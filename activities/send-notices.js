"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sendNotices = void 0;
const calendar_1 = require("../src/domain/lifecycle/calendar");
const mail_1 = require("./mail");
const notices_of_1 = require("./notices/notices-of");
const people_1 = require("./people");
const UNNOTICED = `
  select d.number, d.title, d.definition_hash, d.state, d.sequence, coalesce(jsonb_agg(
    jsonb_build_object('sequence', e.sequence, 'at', e.at, 'actor', e.actor, 'onBehalfOf', e.on_behalf_of, 'kind', e.kind)
      || e.detail order by e.sequence) filter (where e.sequence is not null), '[]') as events
  from dialogue d left join dialogue_event e on e.dialogue_id = d.id and e.sequence > d.noticed_sequence
  where d.id = $1 group by d.id`;
/** Letters, how far the dialogue's people have been told, and the effects to do: one statement. */
const TELL = `
  with posted as (${mail_1.POST}),
  noticed as (update dialogue set noticed_sequence = $4 where id = $1::uuid and noticed_sequence < $4)
  select sequence, kind from effect where dialogue_id = $1::uuid and status = 'to-do' order by sequence, kind`;
/**
 * Tells everyone concerned what has happened since they were last told. Answers with the effects that remain, so that
 * the driver need not ask again. Safe to run twice: letters are keyed, and how far one has come only grows.
 */
const sendNotices = ({ pool, definitions, clock }) => async (dialogueId) => {
    const { rows } = await pool.query({
        name: 'unnoticed',
        text: UNNOTICED,
        values: [dialogueId],
    });
    const row = rows[0];
    if (!row)
        return [];
    const { definition_hash: hash, sequence, ...dialogue } = row;
    const at = await clock.now();
    const now = { dialogueId, ...dialogue, definition: await definitions.byHash(hash) };
    const notices = (0, notices_of_1.noticesOf)(now);
    const to = notices.flatMap((notice) => notice.to);
    const people = to.length === 0 ? [] : await (0, people_1.peopleBehind)(pool, to, { dialogueId, day: (0, calendar_1.localDate)(at) });
    const letters = notices.flatMap((notice) => (0, notices_of_1.lettersOf)(notice, people, now));
    const effects = await pool.query({
        name: 'tell',
        text: TELL,
        values: [dialogueId, JSON.stringify(letters), at, sequence],
    });
    return effects.rows.map((effect) => ({ dialogueId, ...effect }));
};
exports.sendNotices = sendNotices;
