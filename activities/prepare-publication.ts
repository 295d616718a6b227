import type { Pool } from 'pg';
import type { ActivityDependencies } from './dependencies';
import type { EffectRef } from './effect';
import { occasionOf, textIn } from './occasion';

/**
 * The publication of a dialogue's result, in preparation. Run again it is the same one; one that was taken back stays
 * so, and a new one takes its place.
 */
export const preparePublication =
  ({ pool, definitions, clock }: ActivityDependencies) =>
  async (effect: EffectRef): Promise<string> => {
    const occasion = await occasionOf(pool, definitions, effect);
    const at = await clock.now();
    await giveUpUnknown(pool, effect, at);
    const { rows } = await pool.query<{ id: string }>(
      `with standing as (
         select id from publication where dialogue_id = $1 and kind = 'result' and status <> 'withdrawn' order by at desc limit 1
       ), created as (
         insert into publication (id, dialogue_id, kind, title, body, status, at)
         select md5($2 || (select count(*) from publication where dialogue_id = $1 and kind = 'result'))::uuid,
           $1, 'result', $3, $4, 'preparing', $5 where not exists (select from standing)
         on conflict (id) do nothing returning id
       )
       select id from standing union all select id from created`,
      [
        ...[effect.dialogueId, `${effect.dialogueId}:${effect.sequence}:`],
        ...[textIn(occasion, 'title'), `${textIn(occasion, 'summary')}\n\n${textIn(occasion, 'body')}`, at],
      ],
    );
    // Another attempt created it in the same instant: the next one finds it.
    if (!rows[0]) throw new Error('No publication yet');
    return rows[0].id;
  };

/** Whoever has found out that it was never published, and said so, has it published anew. Nobody else does. */
async function giveUpUnknown(
  pool: Pool,
  { dialogueId, sequence, kind }: EffectRef,
  at: string,
): Promise<void> {
  await pool.query(
    `update publication set status = 'withdrawn', withdrawn_at = $4, reason = 'Blev aldrig publicerad'
     where dialogue_id = $1 and kind = 'result' and status = 'unknown' and exists (
       select from effect e where e.dialogue_id = $1 and e.sequence = $2 and e.kind = $3 and e.status = 'to-do'
         and e.result ? 'mended')`,
    [dialogueId, sequence, kind, at],
  );
}
