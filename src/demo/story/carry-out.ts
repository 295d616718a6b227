import { acceptedAct } from '../../contract/accepted-act';
import { UNITS } from '../cast';
import { weekday } from '../dates';
import type { Stage } from '../stage';
import { addedByHand, imported, type Collected } from './collecting';

/** Invitation, activities, and a collection that the clock opens and closes. */
export async function carryOut(stage: Stage): Promise<Collected> {
  const { dialogue, cast, clock, dates } = stage;
  await dialogue.settle<'invitation'>(cast.communicator, 'invite', { record: invitation(stage) });
  await clock.reach(dates.collectionBegins);
  await dialogue.happened('att insamlingen öppnas', ({ kind }) => kind === 'window-opened');
  await activities(stage);
  const byHand = await addedByHand(stage);
  await clock.reach(dates.collectionEndsLater);
  const fromFile = await imported(stage);
  await extended(stage);
  await clock.passed(dates.collectionEndsLater);
  await dialogue.happened('att insamlingen stängs', ({ kind }) => kind === 'window-closed');
  await clock.spend(3);
  await dialogue.settle<'collection'>(cast.lead, 'collect', {
    record: {
      dataSets: [fromFile.dataSetId],
      receivers: [UNITS.culture, UNITS.education, UNITS.social],
      note: `${fromFile.read} bidrag ur ${stage.file.name} och ${byHand} inskrivna av personal.`,
    },
  });
  return { ...fromFile, byHand };
}

/** Summing up takes its days after the last answer: the lead may give themselves some, once, and says why. */
async function extended({ dialogue, cast, dates }: Stage): Promise<void> {
  const due = weekday(dates.collectionEndsLater, 7);
  const reason = 'Papperssvaren skrivs in efter sista dagen.';
  await cast.lead.post(`${dialogue.path}/tasks/collect/extend`, { due, reason }, acceptedAct);
  await dialogue.onAct();
}

const invitation = ({ dates }: Stage) => ({
  title: 'Vad behöver hända i Jordbro centrum?',
  body:
    'Kom och berätta vad du vill ändra på torget och vägen från stationen. ' +
    `Du kan svara från ${dates.collectionBegins} till ${dates.collectionEndsLater}, på webben, på papper, ` +
    'på telefon eller på torget. Vi berättar efteråt vad vi hörde och vad som händer.',
  translations: [
    {
      language: 'fi',
      title: 'Mitä Jordbron keskustassa pitäisi tapahtua?',
      body: 'Tule kertomaan, mitä haluat muuttaa torilla ja matkalla asemalta. Voit vastata myös suomeksi.',
    },
    {
      language: 'en',
      title: 'What needs to change in Jordbro centre?',
      body: 'Tell us what you want to change in the square and on the way from the station.',
    },
  ],
  channels: ['haninge.se', 'affischer på torget', 'skolorna', 'äldreboendet'],
});

/** Each on its own day; one is called off. */
async function activities(stage: Stage): Promise<void> {
  const { dialogue, cast, clock } = stage;
  const planned = [...(await dialogue.waiting('activity'))].sort((a, b) =>
    (a.due ?? '').localeCompare(b.due ?? ''),
  );
  for (const [at, { key, due }] of planned.entries()) {
    if (due !== null) await clock.reach(due);
    const held = minutes[at];
    if (held) await dialogue.settle<'activity'>(cast.lead, key, { outcome: 'held', record: held });
    else {
      await dialogue.settle<'activity'>(cast.lead, key, {
        outcome: 'cancelled',
        reason: 'Tolken blev sjuk; samtalen hölls på telefon i stället.',
        record: { attendance: [] },
      });
    }
  }
}

const minutes = [
  {
    attendance: [
      { group: '16-24/women', count: 7 },
      { group: '25-44/women', count: 11 },
      { group: '25-44/men', count: 6 },
      { group: '65-79/women', count: 4 },
    ],
    notes: 'Gåtur från stationen till vårdcentralen klockan 18.30. Två lampor av tre i tunneln var släckta.',
    said: 'Alla stannade vid tunneln. De yngre vill ha tak att vara under, de äldre en bänk halvvägs.',
  },
  {
    attendance: [
      { group: '0-15/women', count: 12 },
      { group: '0-15/men', count: 14 },
      { group: '25-44/women', count: 23 },
      { group: '25-44/men', count: 18 },
      { group: '65-79/men', count: 9 },
    ],
    notes: 'Torgmöte klockan 16–19 med kaffe, karta och lappar. Kulturhuset höll öppet.',
    said: 'Många vill se att något blir gjort innan nästa fråga ställs.',
  },
];
