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

async function noticeOf(client: PoolClient, occasion: Occasion): Promise<{ title: string; body: string }> {
  const { outcome, commitmentId } = answerIn(occasion);
  const { rows } = await client.query<{ what: string; owner: string }>(
    `select c.what, u.name as owner from commitment c join unit u on u.id = c.owner_id where c.id::text = $1`,
    [commitmentId],
  );
  const commitment = rows[0];
  if (!commitment) throw forGood('UnknownCommitment');
  const body = [`${commitment.owner}: ${outcome}.`, ...saidIn(occasion)].join('\n\n');
  return { title: `Åtagande: ${commitment.what}`, body };
}

/** Which commitment was looked at, and how it stands in the step's own words. */
function answerIn({ event, state, definition }: Occasion): { outcome: string; commitmentId: string } {
  const task = event.kind === 'task-settled' ? state.tasks[event.task] : undefined;
  if (event.kind !== 'task-settled' || typeof task?.member !== 'string') throw forGood('NotAReview');
  const outcome = stepOf(definition, task.step).outcomes[event.outcome]?.title ?? event.outcome;
  return { outcome, commitmentId: reviewOf(task.member).commitmentId };
}

function saidIn({ event, record }: Occasion): readonly string[] {
  const { evidence, newDate } = record?.content ?? {};
  const reason = event.kind === 'task-settled' ? event.reason : null;
  const moved = typeof newDate === 'string' ? `Nytt datum: ${newDate}.` : null;
  return [evidence, reason, moved].filter((text): text is string => typeof text === 'string');
}
