"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.prepared = prepared;
exports.insertDialogue = insertDialogue;
exports.refusalOf = refusalOf;
const node_crypto_1 = require("node:crypto");
const pg_1 = require("pg");
const pg_2 = require("pg");
const seed_1 = require("../../src/organisation/seed");
const database_1 = require("../support/database");
/** Haninge with its invented people, in a database of the suite's own. */
async function prepared() {
    const { url, drop } = await (0, database_1.freshDatabase)();
    const pool = new pg_1.Pool({ connectionString: url, max: 4 });
    await (0, seed_1.seed)(pool, { isProduction: false });
    return {
        ...{ url, pool },
        stop: async () => {
            await pool.end();
            await drop();
        },
    };
}
/** A dialogue as a bare row, with a first plan: the register has no part in these suites. */
async function insertDialogue(pool) {
    const id = (0, node_crypto_1.randomUUID)();
    await pool.query(`insert into dialogue (id, number, title, question, definition_hash, who, form, owner_id, lead_id, initiator, state,
       sequence, phase, created_at)
     select $1::uuid, $1::text, 'Badplatsen i Vega', 'Vad saknas vid badplatsen?', hash, 'medborgardialog', 'punktdialog',
       'stadsbyggnadsforvaltningen', 'anna.lindqvist', 'official', '{}', 1, 'plan', now()
     from definition where definition_id = 'medborgardialog.punktdialog'`, [id]);
    await pool.query(`insert into plan_version (dialogue_id, version, hash, question, purpose, period_from, period_to, content, changed,
       author_id, at)
     values ($1, 1, 'h', 'Vad saknas?', 'Att veta', '2027-01-01', '2027-02-01', '{}', '{}', 'anna.lindqvist', now())`, [id]);
    return id;
}
/** What the database refused with: its constraint's name and SQLSTATE. @throws when it did not refuse */
async function refusalOf(work) {
    try {
        await work;
    }
    catch (fault) {
        if (!(fault instanceof pg_2.DatabaseError))
            throw fault;
        return { code: fault.code ?? '', constraint: fault.constraint ?? '' };
    }
    throw new Error('It was not refused');
}
