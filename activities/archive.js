"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.archive = void 0;
const node_crypto_1 = require("node:crypto");
const canonical_json_1 = require("../src/domain/lifecycle/canonical-json");
const effect_1 = require("./effect");
/** What is archived, each with its hash: records, files, plan versions, and the events in their order. */
const MANIFEST = `
  select jsonb_build_object(
    'dialogue', d.id, 'number', d.number, 'registryNumber', (select registry_number from registration where dialogue_id = d.id),
    'definition', d.definition_hash,
    'records', (select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'kind', r.kind, 'task', r.task, 'version', r.version,
        'sha256', r.hash) order by r.sequence, r.id), '[]') from dialogue_record r where r.dialogue_id = d.id),
    'plans', (select coalesce(jsonb_agg(jsonb_build_object('version', v.version, 'sha256', v.hash) order by v.version), '[]')
        from plan_version v where v.dialogue_id = d.id),
    'files', (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'bytes', f.bytes, 'sha256', f.sha256) order by f.id), '[]')
        from stored_file f where f.id in (
          select file_id from data_set where dialogue_id = d.id union select file_id from contribution_import where dialogue_id = d.id
          union select (result ->> 'fileId')::uuid from effect where dialogue_id = d.id and result ? 'fileId')),
    'contributions', (select count(*) from contribution where dialogue_id = d.id)) as manifest
  from dialogue d where d.id = $1`;
/** The hash of each event covers the one before: none can be changed, left out or moved unnoticed. */
const EVENTS = `
  select sequence, at, actor, on_behalf_of as "onBehalfOf", kind, detail from dialogue_event
  where dialogue_id = $1 and sequence <= $2 order by sequence`;
const archive = ({ pool, clock }) => async (effect) => {
    await (0, effect_1.carryOutOnce)(pool, effect, await clock.now(), async (client) => {
        const { rows } = await client.query(MANIFEST, [effect.dialogueId]);
        const manifest = { ...rows[0]?.manifest, events: await chainOf(client, effect) };
        return { manifest, sha256: sha256((0, canonical_json_1.canonicalJson)(manifest)) };
    });
};
exports.archive = archive;
async function chainOf(client, { dialogueId, sequence }) {
    const { rows } = await client.query(EVENTS, [dialogueId, sequence]);
    const chain = rows.reduce((before, { at, ...event }) => sha256(before + (0, canonical_json_1.canonicalJson)({ ...event, at: at.toISOString() })), '');
    return { count: rows.length, sha256: chain };
}
const sha256 = (text) => (0, node_crypto_1.createHash)('sha256').update(text).digest('hex');
