import { commitmentItem, type CommitmentItem } from '../../contract/commitment';
import { addDays } from '../../domain/lifecycle/calendar';
import { UNITS } from '../cast';
import type { Person } from '../person';
import type { Stage } from '../stage';

type Review = readonly [outcome: 'fulfilled' | 'ongoing', evidence: string];

/** What is found at 3, 6 and 12 months. Once fulfilled, the later ones are not asked. */
const reviews: Readonly<Record<string, readonly Review[]>> = {
  [UNITS.committee]: [
    ['ongoing', 'Belysningen är upphandlad; tunneln lagad provisoriskt.'],
    ['ongoing', 'Stolparna står från stationen till torget; vårdcentralen återstår.'],
    ['fulfilled', 'Alla 46 lampor lyser vid kontrollen i mörker.'],
  ],
  [UNITS.culture]: [
    ['ongoing', 'Öppet tisdag och torsdag sedan en månad.'],
    ['fulfilled', 'Öppet fyra kvällar i veckan; 61 besök en vanlig torsdag.'],
  ],
};

/** A year: evaluation, reviews, lessons, archive. */
export async function followUp(stage: Stage): Promise<void> {
  await evaluate(stage);
  await review(stage);
  const { dialogue, cast } = stage;
  await dialogue.settle<'archive'>(cast.registrar, 'close', {
    record: {
      retentionClass: 'bevaras',
      place: 'Kommunarkivet',
      note: 'Rådata, koder och slutsatser i ett.',
    },
  });
}

async function evaluate({ dialogue, cast }: Stage): Promise<void> {
  await dialogue.settle<'evaluation'>(cast.lead, 'evaluation', {
    record: {
      tier: 'normal',
      informativity: 4,
      inclusion: 3,
      influence: 4,
      purposeReached: 'Ja: nämnden fick ett underlag den använde.',
      promiseKept: 'Ja, nivån dialog hölls: förslag togs in och besvarades.',
      missing: 'Kvinnor över 80 och unga män som arbetar kväll.',
      feedbackGiven: 'Till alla som bad om det, samma vecka som publiceringen.',
      lesson: 'Gå i mörker, inte i maj.',
      participantSurvey: '41 svar; 33 förstod vad som kunde påverkas.',
      hours: 212,
      cost: 79_400,
      representativeness: 'Fler kvinnor än i befolkningen, färre 16–24.',
      affectedDecision: 'Ja: belysning gick före ny markbeläggning.',
      wouldDoAgain: true,
    },
  });
  await dialogue.settle<'lessons'>(cast.lead, 'lessons', {
    record: {
      reuse: ['Gåtur i mörker tillsammans med driftpersonalen.', 'Utskick genom skolorna på tre språk.'],
      avoid: ['Att fråga på sportlovet.', 'Att boka en enda tolk.'],
    },
  });
}

async function review({ dialogue, cast, clock, names }: Stage): Promise<void> {
  const commitments = await cast.lead.all(`${dialogue.path}/commitments`, commitmentItem);
  names.learn(
    commitments.flatMap(({ id, what }) =>
      [3, 6, 12].map((months) => ({ id: `${id}.${months}`, name: `${months} månader: ”${what}”` })),
    ),
  );
  const planned = commitments
    .flatMap((commitment) => plannedReviews(commitment))
    .sort((a, b) => a.months - b.months);
  for (const { commitment, months, outcome, evidence } of planned) {
    const key = `commitment-review/${commitment.id}.${months}`;
    const due = (await dialogue.memberDue('commitment-reviews', `${commitment.id}.${months}`)) ?? '';
    // It is asked twenty working days before.
    await clock.reach(addDays(due, -14));
    await dialogue.happened(
      `${months} månader`,
      ({ kind, detail }) => kind === 'task-opened' && detail['task'] === key,
    );
    await clock.reach(due);
    const person: Person = commitment.owner.id === UNITS.committee ? cast.secretary : cast.culture;
    await dialogue.settle<'commitment-review'>(person, key, { outcome, record: { evidence } });
  }
}

interface PlannedReview {
  readonly commitment: CommitmentItem;
  readonly months: number;
  readonly outcome: Review[0];
  readonly evidence: string;
}

const plannedReviews = (commitment: CommitmentItem): readonly PlannedReview[] =>
  (reviews[commitment.owner.id] ?? []).map(([outcome, evidence], at) => ({
    commitment,
    months: [3, 6, 12][at] ?? 0,
    outcome,
    evidence,
  }));
