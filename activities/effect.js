"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.effectKey = void 0;
exports.carryOutOnce = carryOutOnce;
/** In front of every key of what an effect leaves behind, so that leaving it twice is leaving it once. */
const effectKey = ({ dialogueId, sequence, kind }) => `${dialogueId}:${sequence}:${kind}`;
exports.effectKey = effectKey;
/**
 * Carries out an effect: what it does and that it is done stand or fall together. Run again, it finds it done. Two at
 * once: the second waits for the first.
 */
async function carryOutOnce(pool, effect, at, work) {
    const client = await pool.connect();
    let broken = true;
    try {
        await client.query('begin');
        if (await isStillToDo(client, effect)) {
            const result = await work(client);
            await client.query(`update effect set status = 'done', attempts = attempts + 1, error = null, done_at = $4, result = $5
         where dialogue_id = $1 and sequence = $2 and kind = $3`, [effect.dialogueId, effect.sequence, effect.kind, at, result]);
        }
        await client.query('commit');
        broken = false;
    }
    finally {
        // A transaction that was not ended goes with its connection.
        client.release(broken);
    }
}
async function isStillToDo(client, { dialogueId, sequence, kind }) {
    const { rows } = await client.query('select status from effect where dialogue_id = $1 and sequence = $2 and kind = $3 for update', [dialogueId, sequence, kind]);
    return rows[0]?.status === 'to-do';
}
