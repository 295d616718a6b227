import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import { canonicalJson } from '../src/domain/lifecycle/canonical-json';
import type { ActivityDependencies } from './dependencies';
import { carryOutOnce, type EffectRef } from './effect';
import { readBack } from './read-back';

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

/** What the archive holds can be proved: files that came after the others were read back are read now. */
export const archive =
  ({ pool, clock }: ActivityDependencies) =>
  async (effect: EffectRef): Promise<void> => {
    const at = await clock.now();
    await carryOutOnce(pool, effect, at, async (client) => {
      await readBack(client, effect.dialogueId, at, 'unread');
      const { rows } = await client.query<{ manifest: object }>(MANIFEST, [effect.dialogueId]);
      const manifest = { ...rows[0]?.manifest, events: await chainOf(client, effect) };
      return { manifest, sha256: sha256(canonicalJson(manifest)) };
    });
  };

async function chainOf(
  client: PoolClient,
  { dialogueId, sequence }: EffectRef,
): Promise<{ count: number; sha256: string }> {
  const { rows } = await client.query<{ at: Date }>(EVENTS, [dialogueId, sequence]);
  const chain = rows.reduce(
    (before, { at, ...event }) => sha256(before + canonicalJson({ ...event, at: at.toISOString() })),
    '',
  );
  return { count: rows.length, sha256: chain };
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
