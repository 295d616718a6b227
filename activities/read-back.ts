import type { PoolClient } from 'pg';
import { chunksOf, hashOf } from '../src/database/file-chunks';
import { forGood } from './faults';

const FILES = `
  select f.id, f.sha256 from stored_file f
  where f.id in (select file_id from data_set where dialogue_id = $1 union select file_id from contribution_import where dialogue_id = $1)
    and (f.verified_at is null or $2) order by f.id`;

/**
 * Reads the dialogue's files and compares their hashes: all of them again, or those nobody has read back yet. One that has
 * changed is an incident, and trying again does not mend it. Returns which.
 */
export async function readBack(
  client: PoolClient,
  dialogueId: string,
  at: string,
  which: 'all' | 'unread',
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: string; sha256: string }>(FILES, [dialogueId, which === 'all']);
  for (const { id, sha256 } of rows) {
    if ((await hashOf(chunksOf(client, id))) !== sha256) throw forGood('HashMismatch');
    await client.query('update stored_file set verified_at = $2 where id = $1', [id, at]);
  }
  return rows.map(({ id }) => id);
}
