import type { ActivityDependencies } from './dependencies';
import { carryOutOnce, type EffectRef } from './effect';
import { readBack } from './read-back';

/** Every file of the dialogue is read back and its hash compared. */
export const verifyFiles =
  ({ pool, clock }: ActivityDependencies) =>
  async (effect: EffectRef): Promise<void> => {
    const at = await clock.now();
    await carryOutOnce(pool, effect, at, async (client) => ({
      verified: await readBack(client, effect.dialogueId, at, 'all'),
    }));
  };
