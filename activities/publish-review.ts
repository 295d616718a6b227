import type { PoolClient } from 'pg';
import { reviewOf } from '../src/domain/records/commitments';
import { stepOf } from '../src/domain/lifecycle/steps';
import type { ActivityDependencies } from './dependencies';
import { carryOutOnce, type EffectRef } from './effect';
import { forGood } from './faults';
import { occasionOf, type Occasion } from './occasion';

/** What became of a commitment, public at once: who promised what, and how it stands. */
export const publishReview =
  ({ pool, definitions, clock }: ActivityDependencies) =>
  async (effect: EffectRef): Promise<void> => {
    const at = await clock.now();
    await carryOutOnce(pool, effect, at, async (client) => {
      const occasion = await occasionOf(client, definitions, effect);
      const review = await noticeOf(client, occasion);
      const { rows } = await client.query<{ id: string }>(
        `insert into publication (id, dialogue_id, kind, title, body, status, published_at, at)
         values (gen_random_uuid(), $1, 'review', $2, $3, 'published', $4, $4) returning id`,
        [effect.dialogueId, review.title, review.body, at],
      );
      return { publicationId: rows[0]?.id ?? null };
    });
  };

async function noticeOf(
  client: PoolClient,
  { event, state, definition, record }: Occasion,
): Promise<{ title: string; body: string }> {
  if (event.kind !== 'task-settled') throw forGood('NotAReview');
  const task = state.tasks[event.task];
  if (!task || task.member === null) throw forGood('NotAReview');
  const { rows } = await client.query<{ what: string; owner: string }>(
    `select c.what, u.name as owner from commitment c join unit u on u.id = c.owner_id where c.id::text = $1`,
    [reviewOf(task.member).commitmentId],
  );
  const commitment = rows[0];
  if (!commitment) throw forGood('UnknownCommitment');
  const outcome = stepOf(definition, task.step).outcomes[event.outcome]?.title ?? event.outcome;
  const given = record?.content ?? {};
  return {
    title: `Åtagande: ${commitment.what}`,
    body: [
      `${commitment.owner}: ${outcome}.`,
      ...[given['evidence'], event.reason].filter((text): text is string => typeof text === 'string'),
      ...(typeof given['newDate'] === 'string' ? [`Nytt datum: ${given['newDate']}.`] : []),
    ].join('\n\n'),
  };
}
