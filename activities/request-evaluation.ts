import { stepsOf } from '../src/domain/lifecycle/steps';
import type { ActivityDependencies } from './dependencies';
import { carryOutOnce, type EffectRef } from './effect';
import { leadOf, occasionOf, type Occasion } from './occasion';
import { PARTICIPANTS } from './people';
import { writeTo } from './write-to';

type Tier = 'snabb' | 'normal' | 'fördjupad';

const quick = [
  'Nåddes syftet?',
  'Hölls löftet till deltagarna?',
  'Vilka saknades?',
  'Gavs återkoppling, och när?',
  'En lärdom.',
];
const normal = [
  ...quick,
  'Vad svarade deltagarna i enkäten?',
  'Hur många timmar och hur mycket pengar tog det?',
  'Vad säger siffrorna om representativitet?',
  'Påverkade dialogen beslutet?',
  'Skulle ni göra den igen?',
];
const questions: Readonly<Record<Tier, readonly string[]>> = {
  snabb: quick,
  normal,
  fördjupad: [
    ...normal,
    'Vad sa de intervjuade?',
    'Hur kan beslutet spåras till dialogen?',
    'Vilka effekter syns efter 6–12 månader?',
    'Hur står den sig mot tidigare dialoger?',
  ],
};

/** The three indicators that every tier shares, in words for those who took part. */
const forParticipants = [
  'Fick du veta det du behövde? (informativitet, 1–5)',
  'Kunde alla som ville vara med? (inkludering, 1–5)',
  'Tror du att det ni sa spelar roll? (inflytande, 1–5)',
];

/** The chosen tier's questions to the lead, and three questions to each participant who wants to hear of the dialogue. */
export const requestEvaluation =
  ({ pool, definitions, clock }: ActivityDependencies) =>
  async (effect: EffectRef): Promise<void> => {
    const at = await clock.now();
    await carryOutOnce(pool, effect, at, async (client) => {
      const occasion = await occasionOf(client, definitions, effect);
      const tier = tierOf(occasion);
      const about = `Det gäller dialogen ”${occasion.title}” (${occasion.number}).`;
      const sent = await writeTo(client, effect, at, {
        to: [leadOf(occasion), PARTICIPANTS],
        subject: `Utvärdering: ${occasion.title}`,
        paragraphs: ({ isStaff }) =>
          isStaff
            ? [about, `Utvärderingsnivån är ${tier}. Frågorna:`, asList(questions[tier])]
            : [about, 'Vi vill veta hur du upplevde den:', asList(forParticipants)],
      });
      return { tier, sent };
    });
  };

const asList = (each: readonly string[]): string => each.map((one) => `– ${one}`).join('\n');

/** The definition's own, or the one the plan promises. */
function tierOf({ definition, state }: Occasion): Tier {
  const own = stepsOf(definition).find(({ record }) => record === 'evaluation')?.tier;
  const tier = own ?? state.facts['evaluation-tier'];
  return tier === 'normal' || tier === 'fördjupad' ? tier : 'snabb';
}
