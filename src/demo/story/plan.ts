import { z } from 'zod';
import { planVersionDetail } from '../../contract/plan';
import { UNITS } from '../cast';
import { weekday } from '../dates';
import type { Stage } from '../stage';

export const TITLE = 'Torget och stråket i Jordbro';
const QUESTION =
  'Vad behöver ändras på torget och stråket från stationen i Jordbro för att fler ska vilja vara där, även på kvällen?';

/** From a question to the committee's mandate. */
export async function plan(stage: Stage): Promise<void> {
  const { dialogue, cast, clock, dates, names } = stage;
  await dialogue.settle<'question'>(cast.lead, 'state-question', { record: question(stage) });
  await dialogue.settle<'influence'>(cast.lead, 'influence-check', {
    outcome: 'open',
    record: {
      influenceLevel: 3,
      canBeInfluenced: 'Belysning, möblering, skötsel och vad som händer på torget och längs stråket.',
      cannotBeInfluenced: 'Tågtrafiken, den privata marken och detaljplanen öster om spåret.',
      decidesAfterwards: 'Stadsbyggnadsnämnden beslutar inom sin ram för 2027 och 2028.',
      decidingCommittee: UNITS.committee,
    },
  });
  await dialogue.settle<'known-already'>(cast.lead, 'known-already', {
    record: {
      earlier: [
        {
          title: 'Trygghetsvandring i Jordbro 2019',
          reuse: 'Kartan över mörka platser; deltagarna vill veta vad som blev gjort.',
        },
      ],
    },
  });
  await dialogue.settle<'target-groups'>(cast.lead, 'target-groups', {
    record: {
      groups: ['alla', 'unga', 'aldre'],
      missing: 'Kvinnor på kvällen, äldre som inte går ut på vintern och unga utan förening.',
      measures: 'Vi frågar på SFI, öppna förskolan och äldreboendet, på svenska, lätt svenska och finska.',
      population: { description: 'De som bor i eller passerar Jordbro', dimensions: ['ålder', 'kön'] },
    },
  });
  await dialogue.settle<'plan'>(cast.lead, 'method-plan', { record: methodPlan(stage) });
  names.learn(await plannedActivities(stage));
  await clock.reach(dates.board);
  await dialogue.settle<'mandate'>(cast.secretary, 'mandate', {
    outcome: 'given',
    record: {
      section: '§ 45',
      decidedOn: dates.board,
      text: 'Nämnden ger förvaltningen i uppdrag att genomföra dialogen.',
    },
  });
}

const planned = z.looseObject({ activities: z.array(z.looseObject({ id: z.uuid(), title: z.string() })) });

/** The register has given each its id. */
async function plannedActivities({
  cast,
  dialogue,
}: Stage): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const { content } = await cast.lead.get(`${dialogue.path}/plans/1`, planVersionDetail);
  return planned.parse(content).activities.map(({ id, title }) => ({ id, name: title }));
}

const question = ({ dates }: Stage) => ({
  purpose: 'Underlag för upprustningen av Jordbro centrum: fler ska vilja och våga vara där.',
  question: QUESTION,
  areas: ['jordbro'],
  periodFrom: dates.collectionBegins,
  periodTo: dates.collectionEnds,
  form: 'punktdialog' as const,
  initiator: 'committee' as const,
});

const methodPlan = ({ dates, begun }: Stage) => ({
  methods: [
    { method: 'enkät', principle: 'strukturerad' as const },
    { method: 'gåtur', principle: 'inkluderande' as const },
    { method: 'torgmöte', principle: 'inkluderande' as const },
  ],
  activities: [
    {
      title: 'Gåtur i mörker',
      method: 'gåtur',
      day: weekday(dates.collectionBegins, 3),
      place: 'Jordbro station',
    },
    { title: 'Torgmöte', method: 'torgmöte', day: weekday(dates.collectionBegins, 8), place: 'Torget' },
    {
      title: 'Kaffe på finska',
      method: 'torgmöte',
      day: weekday(dates.collectionBegins, 10),
      place: 'Biblioteket',
    },
  ],
  boardDate: dates.board,
  collectionBegins: dates.collectionBegins,
  collectionEnds: dates.collectionEnds,
  decisionDate: dates.decision,
  hours: 240,
  cost: 85_000,
  evaluationTier: 'normal' as const,
  dataPlan: {
    collected: 'Synpunkter i fritext, ålder, kön och område.',
    personalData: 'Adress till den som vill ha återkoppling, skild från synpunkten.',
    keeper: UNITS.digital,
  },
  feedbackPlan: `Alla som bett om svar får ett, och resultatet anslås på torget. Planerad ${begun}.`,
  languages: ['sv', 'fi', 'en'],
  affectedAdministrations: [UNITS.social],
  receivers: [UNITS.culture, UNITS.education, UNITS.social],
});
