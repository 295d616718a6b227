"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.importById = importById;
exports.knownTo = knownTo;
const row_1 = require("../../src/domain/import/row");
const faults_1 = require("../faults");
const IMPORT = `
  select id, dialogue_id as "dialogueId", data_set_id as "dataSetId", file_id as "fileId", mapping, mode, status,
    rows_read as "rowsRead", rows_bad as "rowsBad", started_by as "startedBy", at
  from contribution_import where id = $1`;
/** @throws for good when it was never ordered */
async function importById(pool, importId) {
    const { rows } = await pool.query(IMPORT, [importId]);
    const row = rows[0];
    if (!row)
        throw (0, faults_1.forGood)('UnknownImport');
    const { mapping, at, ...rest } = row;
    return { ...rest, plan: mapping, at: at.toISOString() };
}
/** What rows are judged by: as things stood when the import was ordered, so that a second attempt judges alike. */
async function knownTo(pool, { dialogueId, at }) {
    const areas = await pool.query('select id, name from area');
    const { rows } = await pool.query('select state from dialogue where id = $1', [
        dialogueId,
    ]);
    const ends = rows[0]?.state.facts['collection-ends'];
    return { areas: (0, row_1.areaWords)(areas.rows), now: at, lastDay: typeof ends === 'string' ? ends : null };
}
