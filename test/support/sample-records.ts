/** One true record of each kind, as the API takes them. Dates are given relative to the day the story begins. */
export const LEAD = 'anna.lindqvist';
export const OWNER = 'stadsbyggnadsforvaltningen';
export const COORDINATOR = 'sara.nystrom';

export const question = {
  purpose: 'Tryggare vägar till skola och fritid',
  question: 'Var känns det otryggt att gå i Vega?',
  areas: ['vega'],
  periodFrom: day(30),
  periodTo: day(75),
  form: 'punktdialog',
  initiator: 'committee',
};

export const influence = {
  influenceLevel: 3,
  canBeInfluenced: 'Belysning, gångvägar och snöröjning',
  cannotBeInfluenced: 'Länsstyrelsens vägar',
  decidesAfterwards: 'Stadsbyggnadsnämnden',
  decidingCommittee: 'stadsbyggnadsnamnden',
};

export const knownAlready = { earlier: [], note: 'Sökt bland tidigare dialoger: ingen om gångvägar.' };

export const targetGroups = {
  groups: ['unga', 'aldre'],
  missing: 'Unga som inte är med i någon förening',
  measures: 'Vi går till fritidsgården och till parken',
  population: { description: 'Boende 13–19 och 65+ i Vega', dimensions: ['ålder', 'kön'] },
};

export const plan = {
  methods: [{ method: 'gåtur', principle: 'inkluderande' }],
  activities: [{ title: 'Gåtur i Vega', method: 'gåtur', day: day(40), place: 'Vega station' }],
  boardDate: day(14),
  collectionBegins: day(31),
  collectionEnds: day(70),
  decisionDate: day(160),
  hours: 120,
  cost: 45_000,
  evaluationTier: 'snabb',
  dataPlan: {
    collected: 'Synpunkter i fritext, ålder och kön',
    personalData: 'Adress till den som vill ha svar',
    keeper: 'enheten-for-digital-utveckling',
  },
  feedbackPlan: 'Brev till alla som bett om det, affischer i Vega',
  languages: ['sv', 'fi'],
  affectedAdministrations: ['socialforvaltningen'],
};

export const mandate = { section: '§ 45', decidedOn: day(14), text: 'Dialogen ska hållas.' };

export const invitation = { title: 'Gå med oss i Vega', body: 'Kom och visa var det känns otryggt.' };

export const activity = {
  attendance: [{ group: '13-19/women', count: 12 }],
  notes: 'Vi gick från stationen till skolan.',
  said: 'Det är mörkt vid tunneln.',
};

export const describedCollection = {
  dataSets: [],
  described: [
    {
      title: 'Lappar från gåturen',
      method: 'gåtur',
      collector: 'Anna Lindqvist',
      periodFrom: day(31),
      periodTo: day(70),
      rowCount: 40,
    },
  ],
};

export const dataSet = {
  title: 'Lappar från gåturen',
  method: 'gåtur',
  instrumentVersion: '1',
  collector: 'Anna Lindqvist',
  periodFrom: day(31),
  periodTo: day(70),
  rowCount: 40,
  kept: 'Pärm 3, kommunarkivet',
};

export const classification = { personalData: 'ordinary', retentionClass: 'bevaras', smallCell: 5 };
export const representativeness = {
  assessment: 'Flickor är fler än i befolkningen.',
  missing: ['pojkar 16–19'],
};
export const secondReading = { checked: 'Varje slutsats har bidrag bakom sig.' };
export const publication = {
  title: 'Det här sa Vega',
  summary: 'Mörkt vid tunneln.',
  body: 'Hela rapporten.',
};
export const feedback = { heard: 'Det är mörkt vid tunneln.', next: 'Nämnden beslutar om belysning i vår.' };
export const reception = { use: 'Går in i driftplanen för gatubelysning.' };

export const decision = {
  section: '§ 112',
  decidedOn: day(160),
  text: 'Tunneln belyses.',
  commitments: [{ what: 'Belysa tunneln', ownerUnit: OWNER, due: day(300) }],
};

export const evaluation = {
  tier: 'snabb',
  informativity: 4,
  inclusion: 3,
  influence: 4,
  purposeReached: 'Ja',
  promiseKept: 'Ja',
  missing: 'Pojkar 16–19',
  feedbackGiven: 'Inom en månad',
  lesson: 'Gå två gånger, också i mörker',
};

export const lessons = { reuse: ['Gåtur med lappar'], avoid: ['Bara en kväll'] };
export const archive = { retentionClass: 'bevaras', place: 'Kommunarkivet' };

/** The date some days after today. */
export function day(after: number): string {
  return new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10);
}
