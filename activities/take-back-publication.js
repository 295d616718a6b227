"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.discardRendering = exports.withdrawPublication = void 0;
/** The way back from preparing or publishing: the public no longer sees it, and why is kept. */
const withdrawPublication = ({ pool, clock }) => async (publicationId) => {
    await pool.query(`update publication set status = 'withdrawn', withdrawn_at = $2, reason = 'Publiceringen kunde inte slutföras'
       where id = $1 and status in ('preparing', 'published')`, [publicationId, await clock.now()]);
};
exports.withdrawPublication = withdrawPublication;
/** The way back from rendering. The file itself stays: what has been stored is never deleted without a decision. */
const discardRendering = ({ pool }) => async ({ dialogueId, sequence, kind }) => {
    await pool.query('update effect set result = null where dialogue_id = $1 and sequence = $2 and kind = $3', [dialogueId, sequence, kind]);
};
exports.discardRendering = discardRendering;
