import type { ActivityDependencies } from './dependencies';
import type { EffectRef } from './effect';

/** The way back from rendering. The file itself stays: what has been stored is never deleted without a decision. */
export const discardRendering =
  ({ pool }: ActivityDependencies) =>
  async ({ dialogueId, sequence, kind }: EffectRef): Promise<void> => {
    await pool.query(
      `update effect set result = result - '{publicationId,fileId,sha256}'::text[]
       where dialogue_id = $1 and sequence = $2 and kind = $3`,
      [dialogueId, sequence, kind],
    );
  };
