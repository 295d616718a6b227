import { publicationItem } from '../../contract/result';
import { UNITS } from '../cast';
import { weekday } from '../dates';
import type { Stage } from '../stage';
import { until } from '../until';
import type { Collected } from './collecting';

/** Published, answered to those who asked, received, decided. */
export async function spread(stage: Stage, { stored, byHand }: Collected): Promise<void> {
  const { dialogue, cast, clock, dates } = stage;
  await clock.spend(5);
  await dialogue.settle<'publication'>(cast.communicator, 'publish', {
    record: {
      title: 'Det här sa ni om torget och stråket i Jordbro',
      summary: `${stored + byHand} bidrag. Ljus, skötsel och något att göra kommer före ombyggnad.`,
      body: 'Rapporten visar varje slutsats med de bidrag den vilar på, vilka som saknades och vad som händer nu.',
    },
  });
  await published(stage);
  await dialogue.settle<'feedback'>(cast.lead, 'feedback', {
    record: {
      heard: 'Ljus hela vägen, skötsel året om, bänkar nära varandra och något som är öppet på kvällen.',
      next: `Stadsbyggnadsnämnden beslutar den ${dates.decision}. Vi berättar vad som blev gjort efter 3, 6 och 12 månader.`,
    },
  });
  await clock.spend(7);
  await received(stage);
  await clock.reach(dates.decision);
  await dialogue.settle<'decision'>(cast.secretary, 'decision', {
    outcome: 'commitments',
    record: {
      section: '§ 112',
      decidedOn: dates.decision,
      text: 'Nämnden beslutar om belysning av stråket och kvällsöppet i centrum.',
      commitments: [
        {
          what: 'Tunneln och stråket har fungerande, varmt ljus hela vägen.',
          ownerUnit: UNITS.committee,
          due: weekday(dates.decision, 360),
        },
        {
          what: 'Kulturhusets foajé är öppen till 21 fyra kvällar i veckan.',
          ownerUnit: UNITS.culture,
          due: weekday(dates.decision, 180),
        },
      ],
    },
  });
}

/** The driver's own work, once: until then it is only prepared. */
async function published({ dialogue, cast, teller }: Stage): Promise<void> {
  const result = await until('att resultatet publiceras', async () => {
    const all = await cast.communicator.all(`${dialogue.path}/publications`, publicationItem);
    return all.find(({ kind, status }) => kind === 'result' && status === 'published');
  });
  teller.aside(`Publicerat: ”${result.title}”`);
}

async function received({ dialogue, cast }: Stage): Promise<void> {
  const uses = [
    [cast.culture, UNITS.culture, 'Kvällsöppet tas in i verksamhetsplanen; föreningarna får nycklar.'],
    [cast.education, UNITS.education, 'Elevråden får rapporten; skolornas lokaler kan lånas på kvällar.'],
    [cast.social, UNITS.social, 'Fältgruppen lägger kvällspassen där deltagarna pekat.'],
    [cast.secretary, UNITS.committee, 'Underlag för nämndens beslut och investeringsplanen.'],
  ] as const;
  for (const [person, unit, use] of uses) {
    await dialogue.settle<'reception'>(person, `received/${unit}`, { outcome: 'used', record: { use } });
  }
}
