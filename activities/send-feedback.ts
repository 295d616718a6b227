import type { ActivityDependencies } from './dependencies';
import { carryOutOnce, type EffectRef } from './effect';
import { occasionOf, textIn } from './occasion';
import { PARTICIPANTS } from './people';
import { writeTo } from './write-to';

/** What we heard and what happens next, once to each participant who wants to know. */
export const sendFeedback =
  ({ pool, definitions, clock }: ActivityDependencies) =>
  async (effect: EffectRef): Promise<void> => {
    const at = await clock.now();
    await carryOutOnce(pool, effect, at, async (client) => {
      const occasion = await occasionOf(client, definitions, effect);
      const paragraphs = [
        `Tack för att du var med i dialogen ”${occasion.title}” (${occasion.number}).`,
        `Det här hörde vi:\n${textIn(occasion, 'heard')}`,
        `Det här händer nu:\n${textIn(occasion, 'next')}`,
        'Du får brevet för att du har bett om återkoppling.',
      ];
      const sent = await writeTo(client, effect, at, {
        to: [PARTICIPANTS],
        subject: `Återkoppling: ${occasion.title}`,
        paragraphs: () => paragraphs,
      });
      return { sent };
    });
  };
