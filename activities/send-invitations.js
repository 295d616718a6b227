"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sendInvitations = void 0;
const effect_1 = require("./effect");
const occasion_1 = require("./occasion");
const people_1 = require("./people");
const write_to_1 = require("./write-to");
/** The invitation goes to all who follow the dialogue, to the affected administrations and to those the step informs. */
const sendInvitations = ({ pool, definitions, clock }) => async (effect) => {
    const at = await clock.now();
    await (0, effect_1.carryOutOnce)(pool, effect, at, async (client) => {
        const occasion = await (0, occasion_1.occasionOf)(client, definitions, effect);
        const body = (0, occasion_1.textIn)(occasion, 'body');
        const sent = await (0, write_to_1.writeTo)(client, effect, at, {
            to: [people_1.PARTICIPANTS, (0, occasion_1.leadOf)(occasion), ...(0, occasion_1.affectedContacts)(occasion), ...(0, occasion_1.informedBy)(occasion)],
            subject: `Inbjudan: ${(0, occasion_1.textIn)(occasion, 'title')}`,
            paragraphs: () => [body, `Dialog ${occasion.number}.`],
        });
        // A brukardialog has no public page.
        const published = occasion.who === 'brukardialog' ? 0 : await publishInvitation(client, occasion, at);
        return { sent, published };
    });
};
exports.sendInvitations = sendInvitations;
/** In Swedish and every other language of the record; one that is public already stays as it is. */
async function publishInvitation(client, occasion, at) {
    const content = occasion.record?.content ?? {};
    const texts = [{ language: 'sv', ...content }, ...translationsIn(content)];
    const { rowCount } = await client.query(`insert into publication (id, dialogue_id, kind, title, body, language, status, published_at, at)
     select gen_random_uuid(), $1, 'invitation', t.title, t.body, t.language, 'published', $3, $3
     from jsonb_to_recordset($2::jsonb) t (title text, body text, language text)
     where not exists (select from publication p where p.dialogue_id = $1 and p.kind = 'invitation'
       and p.language = t.language and p.status = 'published')`, [occasion.dialogueId, JSON.stringify(texts), at]);
    return rowCount ?? 0;
}
const translationsIn = ({ translations }) => Array.isArray(translations) ? translations : [];
