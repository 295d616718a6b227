import type { ActivityDependencies } from './dependencies';
import { carryOutOnce, type EffectRef } from './effect';
import { forGood } from './faults';
import { chunksOf, hashOf } from '../src/database/file-chunks';

const FILES = `
  select f.id, f.sha256 from stored_file f
  where f.id in (select file_id from data_set where dialogue_id = $1 union select file_id from contribution_import where dialogue_id = $1)
  order by f.id`;

/** Reads every file of the dialogue back and compares its hash. One that has changed is an incident, not a retry. */
export const verifyFiles =
  ({ pool, clock }: ActivityDependencies) =>
  async (effect: EffectRef): Promise<void> => {
    const at = await clock.now();
    await carryOutOnce(pool, effect, at, async (client) => {
      const { rows } = await client.query<{ id: string; sha256: string }>(FILES, [effect.dialogueId]);
      for (const { id, sha256 } of rows) {
        const found = await hashOf(chunksOf(client, id));
        if (found !== sha256) throw forGood('HashMismatch');
        await client.query('update stored_file set verified_at = $2 where id = $1', [id, at]);
      }
      return { verified: rows.map(({ id }) => id) };
    });
  };
