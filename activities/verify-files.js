"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.verifyFiles = void 0;
const activity_1 = require("@temporalio/activity");
const effect_1 = require("./effect");
const faults_1 = require("./faults");
const file_chunks_1 = require("../src/database/file-chunks");
const FILES = `
  select f.id, f.sha256 from stored_file f
  where f.id in (select file_id from data_set where dialogue_id = $1 union select file_id from contribution_import where dialogue_id = $1)
  order by f.id`;
/** Reads every file of the dialogue back and compares its hash. One that has changed is an incident, not a retry. */
const verifyFiles = ({ pool, clock }) => async (effect) => {
    const at = await clock.now();
    await (0, effect_1.carryOutOnce)(pool, effect, at, async (client) => {
        const { rows } = await client.query(FILES, [effect.dialogueId]);
        for (const { id, sha256 } of rows) {
            const found = await (0, file_chunks_1.hashOf)((0, file_chunks_1.chunksOf)(client, id), () => {
                (0, activity_1.heartbeat)({ file: id });
            });
            if (found !== sha256)
                throw (0, faults_1.forGood)('HashMismatch');
            await client.query('update stored_file set verified_at = $2 where id = $1', [id, at]);
        }
        return { verified: rows.map(({ id }) => id) };
    });
};
exports.verifyFiles = verifyFiles;
