import { representativenessInput } from '../src/database/representativeness-input';
import { representativeness } from '../src/domain/representativeness/representativeness';
import type { ActivityDependencies } from './dependencies';
import { carryOutOnce, type EffectRef } from './effect';

/** Who took part, against the dated population of those the plan is for. Stored with everything needed to repeat it. */
export const computeRepresentativeness =
  ({ pool, clock }: ActivityDependencies) =>
  async (effect: EffectRef): Promise<void> => {
    const at = await clock.now();
    await carryOutOnce(pool, effect, at, async (client) => {
      const { dialogueId } = effect;
      const content = representativeness(await representativenessInput(client, dialogueId, at));
      const { rows } = await client.query<{ version: number }>(
        `insert into representativeness (dialogue_id, version, content, at)
         select $1, 1 + coalesce(max(version), 0), $2, $3 from representativeness where dialogue_id = $1 returning version`,
        [dialogueId, content, at],
      );
      return { version: rows[0]?.version ?? null };
    });
  };
