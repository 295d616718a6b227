import { membersIn, people } from '../support/lives';
import { day } from '../support/sample-records';
import { Desk } from './desk';
import { fillAll } from './form';
import { StaffSystem } from './staff-system';
import { TownOverHttp } from './town-over-http';

jest.setTimeout(120_000);

let system: StaffSystem;
let desk: Desk;
let town: TownOverHttp;
let dialogue: string;

beforeAll(async () => {
  system = await StaffSystem.start();
  desk = new Desk(system);
  town = new TownOverHttp(system.url);
});
afterAll(() => system.stop());

/** The members of a step that are waited for now. */
const waitedFor = async (step: string): Promise<readonly string[]> =>
  membersIn(
    (await town.read(dialogue)).waiting.map(({ key }) => key),
    step,
  );

const phase = async (): Promise<string> => (await town.read(dialogue)).phase.id;

describe('one dialogue, each person in their own browser', () => {
  it('is begun and planned by its lead, and mandated by the committee', async () => {
    const lead = await desk.of(people.lead);
    await lead.open('dialoger/ny');
    await fillAll(lead.page, {
      definition: 'medborgardialog.punktdialog',
      title: 'Trygga vägar till skolan i Vega',
      owner: 'stadsbyggnadsforvaltningen',
      initiator: 'committee',
    });
    await lead.page.locator('main form button[type=submit]').click();
    await lead.page.waitForURL('**/uppgift/state-question');
    dialogue = /dialoger\/([^/]+)/.exec(lead.page.url())?.[1] ?? '';
    await planned();
    await desk.answer(people.committee, dialogue, 'mandate', {
      outcome: 'given',
      fields: { 'record.section': '§ 45', 'record.decidedOn': day(0) },
    });
    expect(await phase()).toBe('coordinate');
  });

  it('is answered by three administrations, one with a condition and one by a deputy, and gets its go-ahead', async () => {
    await desk.answer(people.educationContact, dialogue, 'statement/utbildningsforvaltningen', {
      outcome: 'supports-on-condition',
      reason: 'Fritidsgårdarna behöver tid.',
      fields: { 'record.conditions.0.text': 'Färdiga frågor senast 4 januari.' },
    });
    // Deputy for the contact of the social administration, with no role of their own.
    await desk.answer('peter.lonn', dialogue, 'statement/socialforvaltningen', { outcome: 'supports' });
    await desk.answer(people.cultureContact, dialogue, 'statement/kultur-och-fritidsforvaltningen', {
      outcome: 'supports',
    });
    for (const unit of await waitedFor('statement'))
      await town.settle(contacts[unit] ?? unit, dialogue, `statement/${unit}`, {
        outcome: 'supports',
        record: {},
      });
    const [condition = ''] = await waitedFor('condition-answer');
    await desk.answer(people.lead, dialogue, `condition-answer/${condition}`, {
      outcome: 'accepted',
      fields: { 'record.how': 'Frågorna skickas den 2 januari.' },
    });
    await desk.answer(people.coordinator, dialogue, 'coordination-decision', { outcome: 'go-ahead' });
    expect(await phase()).toBe('carry-out');
    const { page } = await desk.of(people.coordinator);
    await page.goto(`${system.url}/personal/dialoger/${dialogue}/historik`);
    await page.getByText('Peter Lönn för Karin Sandberg').first().waitFor();
  });

  it('is carried out: invited to, held, and what people said brought in from a file', async () => {
    await desk.answer(people.communicator, dialogue, 'invite', {
      fields: { 'record.title': 'Gå med oss i Vega', 'record.body': 'Kom och visa var det känns otryggt.' },
    });
    const [activity = ''] = await waitedFor('activity');
    await desk.answer(people.lead, dialogue, `activity/${activity}`, {
      outcome: 'held',
      fields: {
        'record.attendance.0.group': '16-24/women',
        'record.attendance.0.count': 12,
        'record.notes': 'Vi gick från stationen till skolan.',
        'record.said': 'Det är mörkt vid tunneln.',
      },
    });
    await imported();
    const lead = await desk.of(people.lead);
    await lead.open(`dialoger/${dialogue}/uppgift/collect`);
    await lead.page.locator('[data-field="record.dataSets"] input[type=checkbox]').first().check();
    await lead.page.locator('main form button[type=submit]').last().click();
    await lead.page.waitForURL((url) => !url.pathname.includes('/uppgift/'));
    expect(await phase()).toBe('document');
  });

  it('is documented by the data steward and the registrar', async () => {
    const [set = ''] = await waitedFor('raw-data');
    await desk.answer(people.dataSteward, dialogue, `raw-data/${set}`);
    await desk.answer(people.dataSteward, dialogue, 'privacy-review', {
      fields: {
        'record.personalData': 'ordinary',
        'record.retentionClass': 'bevaras',
        'record.smallCell': 5,
      },
    });
    await desk.answer(people.registrar, dialogue, 'register', {
      fields: { 'record.registryNumber': 'SBN 2026/214' },
    });
    expect(await phase()).toBe('analyse');
  });

  it('is published, told, received and decided on, and what was promised is looked at until all is closed', async () => {
    await analysed();
    await desk.answer(people.communicator, dialogue, 'publish', {
      fields: {
        'record.title': 'Det här sa Vega',
        'record.summary': 'Mörkt vid tunneln.',
        'record.body': 'Hela rapporten.',
      },
    });
    await desk.answer(people.lead, dialogue, 'feedback', {
      fields: { 'record.heard': 'Det är mörkt vid tunneln.', 'record.next': 'Nämnden beslutar i vår.' },
    });
    for (const unit of await waitedFor('received'))
      await desk.answer(contacts[unit] ?? unit, dialogue, `received/${unit}`, {
        fields: { 'record.use': 'Går in i driftplanen för gatubelysning.' },
      });
    await desk.answer(people.committee, dialogue, 'decision', {
      outcome: 'commitments',
      fields: {
        'record.section': '§ 112',
        'record.decidedOn': day(0),
        'record.text': 'Tunneln belyses.',
        'record.commitments.0.what': 'Belysa tunneln',
        'record.commitments.0.ownerUnit': 'stadsbyggnadsforvaltningen',
        'record.commitments.0.due': day(300),
      },
    });
    await followedUp();
    expect((await town.read(dialogue)).ended).toBe('completed');
    expect(system.faults()).toEqual([]);
  });
});

const contacts: Readonly<Record<string, string>> = {
  socialforvaltningen: people.socialContact,
  utbildningsforvaltningen: people.educationContact,
  'kultur-och-fritidsforvaltningen': people.cultureContact,
  aldreforvaltningen: people.elderContact,
  stadsbyggnadsforvaltningen: people.cityContact,
  kommunstyrelseforvaltningen: 'kerstin.dahl',
  stadsbyggnadsnamnden: people.committee,
};

async function planned(): Promise<void> {
  const asLead = (task: string, fields: Parameters<typeof fillAll>[1], outcome?: string): Promise<void> =>
    desk.answer(people.lead, dialogue, task, { fields, ...(outcome !== undefined && { outcome }) });
  await asLead('state-question', {
    'record.purpose': 'Tryggare vägar till skola och fritid',
    'record.question': 'Var känns det otryggt att gå i Vega?',
    'record.areas': ['Vega'],
    'record.periodFrom': day(0),
    'record.periodTo': day(75),
  });
  await asLead(
    'influence-check',
    {
      'record.influenceLevel': '3',
      'record.canBeInfluenced': 'Belysning, gångvägar och snöröjning',
      'record.cannotBeInfluenced': 'Länsstyrelsens vägar',
      'record.decidesAfterwards': 'Stadsbyggnadsnämnden',
      'record.decidingCommittee': 'stadsbyggnadsnamnden',
    },
    'open',
  );
  await asLead('known-already', { 'record.note': 'Sökt bland tidigare dialoger: ingen om gångvägar.' });
  await asLead('target-groups', {
    'record.groups': ['Unga', 'Äldre'],
    'record.missing': 'Unga som inte är med i någon förening',
    'record.measures': 'Vi går till fritidsgården',
    'record.population.description': 'Boende 13–19 och 65+ i Vega',
  });
  await asLead('method-plan', {
    'record.methods.0.method': 'gåtur',
    'record.methods.0.principle': 'inkluderande',
    'record.activities.0.title': 'Gåtur i Vega',
    'record.activities.0.method': 'gåtur',
    'record.activities.0.day': day(0),
    'record.boardDate': day(0),
    'record.collectionBegins': day(0),
    'record.collectionEnds': day(70),
    'record.decisionDate': day(160),
    'record.hours': 120,
    'record.cost': 45_000,
    'record.evaluationTier': 'snabb',
    'record.dataPlan.collected': 'Synpunkter i fritext, ålder och kön',
    'record.dataPlan.personalData': 'Adress till den som vill ha svar',
    'record.dataPlan.keeper': 'enheten-for-digital-utveckling',
    'record.feedbackPlan': 'Brev till alla som bett om det',
    'record.affectedAdministrations': [
      'Socialförvaltningen',
      'Utbildningsförvaltningen',
      'Kultur- och fritidsförvaltningen',
    ],
  });
}

async function imported(): Promise<void> {
  const { page } = await desk.of(people.dataSteward);
  await page.goto(`${system.url}/personal/dialoger/${dialogue}/import`);
  const file = { name: 'svar.csv', mimeType: 'text/csv', buffer: Buffer.from(ANSWERS) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await fillAll(page, {
    'dataSet.title': 'Lappar från gåturen',
    'dataSet.method': 'gåtur',
    'dataSet.collector': 'Anna Lindqvist',
  });
  await page.getByRole('button', { name: 'Ta in filen' }).click();
  await page
    .getByText(/2 .*(bidrag|rader)/)
    .first()
    .waitFor();
}

const ANSWERS = 'Synpunkt;Ålder;Kön\nDet är mörkt vid tunneln.;34;kvinna\nFler bänkar längs vägen.;71;man\n';

async function analysed(): Promise<void> {
  await desk.answer(people.analyst, dialogue, 'coding');
  await desk.answer(people.analyst, dialogue, 'representativeness', {
    fields: { 'record.assessment': 'Få svar: två personer.' },
  });
  const { items } = await town.get<{ items: readonly { id: string }[] }>(
    people.lead,
    `dialogues/${dialogue}/contributions`,
  );
  const conclusions = [{ text: 'Tunneln är mörk.', contributionIds: items.map(({ id }) => id) }];
  await town.settle(people.lead, dialogue, 'conclusions', { record: { conclusions } });
  await desk.answer(people.analyst, dialogue, 'second-reader', {
    outcome: 'approved',
    fields: { 'record.checked': 'Varje slutsats har bidrag bakom sig.' },
  });
}

async function followedUp(): Promise<void> {
  await desk.answer(people.lead, dialogue, 'evaluation', {
    fields: {
      'record.informativity': '4',
      'record.inclusion': '3',
      'record.influence': '4',
      'record.purposeReached': 'Ja',
      'record.promiseKept': 'Ja',
      'record.missing': 'Pojkar 16–19',
      'record.feedbackGiven': 'Inom en månad',
      'record.lesson': 'Gå två gånger, också i mörker',
    },
  });
  await desk.answer(people.lead, dialogue, 'lessons', { fields: { 'record.reuse': 'Gåtur med lappar' } });
  await system.days(92, dialogue);
  const [review = ''] = await waitedFor('commitment-review');
  await desk.answer(people.cityContact, dialogue, `commitment-review/${review}`, {
    outcome: 'fulfilled',
    fields: { 'record.evidence': 'Lamporna sitter uppe.' },
  });
  await desk.answer(people.registrar, dialogue, 'close', {
    fields: { 'record.retentionClass': 'bevaras', 'record.place': 'Kommunarkivet' },
  });
}
