import { lastContributionNumber } from '../src/database/contribution-numbers';
import type { ActivityDependencies } from './dependencies';
import { carryOutOnce, type EffectRef } from './effect';
import { forGood } from './faults';

/** What people said goes on where the matter goes on, numbered after what is there; so does what they are owed. */
const MOVE = `
  with sets as (update data_set set dialogue_id = $2 where dialogue_id = $1 returning id),
  imports as (update contribution_import set dialogue_id = $2 where dialogue_id = $1),
  owed as (
    insert into participant (id, dialogue_id, address, wants_feedback, at)
    select gen_random_uuid(), $2, address, wants_feedback, at from participant where dialogue_id = $1
    on conflict (dialogue_id, address) do update set wants_feedback = participant.wants_feedback or excluded.wants_feedback),
  numbered as (
    select id, $3 + row_number() over (order by number) as number from contribution where dialogue_id = $1),
  moved as (
    update contribution c set dialogue_id = $2, number = n.number from numbered n where c.id = n.id returning c.id)
  select (select count(*)::int from moved) as contributions, (select count(*)::int from sets) as "dataSets"`;

/** After a merge: both histories stay, and contributions move with their reply duty (rule 6 of the lifecycle). */
export const moveMaterial =
  ({ pool, clock }: ActivityDependencies) =>
  async (effect: EffectRef): Promise<void> => {
    const at = await clock.now();
    await carryOutOnce(pool, effect, at, async (client) => {
      const { rows } = await client.query<{ into: string | null }>(
        'select merged_into_id as into from dialogue where id = $1',
        [effect.dialogueId],
      );
      const into = rows[0]?.into;
      if (into === null || into === undefined) throw forGood('NotMerged');
      const last = await lastContributionNumber(client, into);
      const moved = await client.query<{ contributions: number; dataSets: number }>(MOVE, [
        effect.dialogueId,
        into,
        last,
      ]);
      return { into, ...moved.rows[0] };
    });
  };
