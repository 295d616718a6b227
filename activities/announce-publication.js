"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.announcePublication = void 0;
const faults_1 = require("./faults");
const file_chunks_1 = require("../src/database/file-chunks");
const occasion_1 = require("./occasion");
const people_1 = require("./people");
const write_to_1 = require("./write-to");
/**
 * Tells participants and receivers that the result is public: once each. Nobody is sent to a page that is not what was
 * rendered, nor to that of a dialogue that has been withdrawn meanwhile.
 */
const announcePublication = ({ pool, definitions, clock }) => async (effect, publicationId) => {
    const at = await clock.now();
    const occasion = await (0, occasion_1.occasionOf)(pool, definitions, effect);
    const { ended } = occasion.state;
    if (ended !== null && ended !== 'completed')
        throw (0, faults_1.forGood)('DialogueEnded');
    const client = await pool.connect();
    try {
        await mustStandAsRendered(client, effect, publicationId);
        await (0, write_to_1.writeTo)(client, effect, at, {
            to: [people_1.PARTICIPANTS, (0, occasion_1.leadOf)(occasion), ...(0, occasion_1.affectedContacts)(occasion), ...(0, occasion_1.informedBy)(occasion)],
            subject: `Resultatet är publicerat: ${occasion.title}`,
            paragraphs: () => [
                `Resultatet av dialogen ”${occasion.title}” (${occasion.number}) är nu publicerat.`,
                'Där står vad vi hörde, vilka slutsatser som dragits och vilka bidrag de vilar på.',
            ],
        });
    }
    finally {
        client.release();
    }
};
exports.announcePublication = announcePublication;
const STANDS = `
  select p.status, e.result ->> 'fileId' as file, e.result ->> 'sha256' as sha256
  from publication p join effect e on e.dialogue_id = p.dialogue_id
  where p.id = $1 and e.sequence = $2 and e.kind = $3`;
async function mustStandAsRendered(client, effect, publicationId) {
    const { rows } = await client.query(STANDS, [publicationId, effect.sequence, effect.kind]);
    const found = rows[0];
    if (found?.status !== 'published')
        throw (0, faults_1.forGood)('NotPublished');
    if (found.file === null || found.sha256 === null)
        throw (0, faults_1.forGood)('NotRendered');
    if ((await (0, file_chunks_1.hashOf)((0, file_chunks_1.chunksOf)(client, found.file), () => undefined)) !== found.sha256)
        throw (0, faults_1.forGood)('HashMismatch');
}
