"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.markImportFailed = void 0;
/** It could not be carried out: by the class of its error. What was stored stays, and is said. */
const markImportFailed = ({ pool, clock }) => async (importId, error) => {
    await pool.query(`update contribution_import set status = 'failed', error = $2, done_at = $3
       where id = $1 and status in ('waiting', 'running')`, [importId, error, await clock.now()]);
};
exports.markImportFailed = markImportFailed;
