import { acceptedAct } from '../../contract/accepted-act';
import { overlapItem, statementItem } from '../../contract/coordination';
import { UNITS } from '../cast';
import type { ShownEvent } from '../../contract/dialogue-history';
import type { Stage } from '../stage';

const SILENT = `statement/${UNITS.care}`;

/** Two answer at once, one sets a condition, one says nothing; the plan changes and those it concerns are asked again. */
export async function coordinate(stage: Stage): Promise<void> {
  await overlaps(stage);
  await stage.clock.spend(2);
  await firstAnswers(stage);
  await planChanged(stage);
  await silence(stage);
  await decision(stage);
}

/** Another dialogue may ask the same people: then the lead says what is done about it. */
async function overlaps({ dialogue, cast, names }: Stage): Promise<void> {
  const found = await cast.lead.all(`${dialogue.path}/overlaps`, overlapItem);
  names.learn(
    found.map(({ dialogue: { id, number, title } }) => ({ id, name: `${number} ${title ?? ''}`.trim() })),
  );
  for (const { key } of await dialogue.waiting('overlap-choice')) {
    await dialogue.settle<'overlap-choice'>(cast.lead, key, {
      outcome: 'coordinate',
      reason: 'Samma invånare tillfrågas vid samma tid.',
      record: { how: 'Gemensam inbjudan och ett gemensamt torgmöte.' },
    });
  }
}

async function firstAnswers({ dialogue, cast, names }: Stage): Promise<void> {
  await Promise.all([
    dialogue.settle<'statement'>(cast.culture, `statement/${UNITS.culture}`, {
      outcome: 'supports',
      record: { comment: 'Kulturhuset håller öppet för torgmötet.' },
    }),
    dialogue.settle<'statement'>(cast.education, `statement/${UNITS.education}`, {
      outcome: 'supports',
      record: { comment: 'Skolorna i Jordbro delar ut inbjudan.' },
    }),
  ]);
  await dialogue.settle<'statement'>(cast.social, `statement/${UNITS.social}`, {
    outcome: 'supports-on-condition',
    reason: 'Fältgruppen når de unga först efter sportlovet.',
    record: { conditions: [{ text: 'Insamlingen pågår minst två veckor längre.' }] },
  });
  const statements = await cast.lead.all(`${dialogue.path}/statements`, statementItem);
  names.learn(
    statements.flatMap(({ unit, conditions }) =>
      conditions.map(({ id, text }) => ({ id, name: `${unit.name}: ”${text}”` })),
    ),
  );
  const [condition] = await dialogue.waiting('condition-answer');
  if (!condition) throw new Error('The condition became no task of the lead');
  await dialogue.settle<'condition-answer'>(cast.lead, condition.key, {
    outcome: 'accepted',
    record: { how: 'Insamlingen förlängs med två veckor.' },
  });
}

/** The period alone changes: only those whose answer rests on it are asked again. */
async function planChanged(stage: Stage): Promise<void> {
  const { dialogue, cast, dates, teller } = stage;
  const { plan, sequence } = await dialogue.read();
  const changes = { periodTo: dates.collectionEndsLater, collectionEnds: dates.collectionEndsLater };
  await cast.lead.post(`${dialogue.path}/plan`, { seenPlan: plan?.hash, changes }, acceptedAct);
  await dialogue.onAct();
  const events = await dialogue.events();
  const isStatement = ({ detail }: ShownEvent): boolean => String(detail['task']).startsWith('statement/');
  const again = events.filter(
    (event) => event.sequence > sequence && event.kind === 'task-voided' && isStatement(event),
  );
  const kept =
    events.filter((event) => event.kind === 'task-settled' && isStatement(event)).length - again.length;
  teller.aside(
    `${again.length} yttrande frågas igen; ${kept} står kvar, för de vilar på fråga, målgrupper och metoder men inte på perioden.`,
  );
  await overlaps(stage);
  await dialogue.settle<'statement'>(cast.social, `statement/${UNITS.social}`, {
    outcome: 'supports',
    record: { comment: 'Villkoret är tillgodosett.' },
  });
}

/** Reminded twice, escalated, and then recorded as no answer: silence never approves. */
async function silence({ dialogue, cast, clock }: Stage): Promise<void> {
  const asked = (await dialogue.waiting('statement')).find(({ key }) => key === SILENT);
  if (!asked) throw new Error('The silent administration is not asked');
  for (const { kind, on, workingDays } of asked.otherwise) {
    if (on === null) continue;
    await clock.reach(on);
    const { event, what } = consequences[kind];
    await dialogue.happened(
      what,
      (one) =>
        one.kind === event &&
        one.detail['task'] === SILENT &&
        (kind !== 'reminded' || one.detail['before'] === 0 - workingDays),
    );
    if (kind !== 'escalated') continue;
    await dialogue.settle(cast.careManager, `escalation/${SILENT}`, {
      outcome: 'handled',
      reason: 'Samordningsansvarig är borta och ingen ersättare hinner sätta sig in i frågan.',
    });
  }
}

const consequences = {
  reminded: { event: 'reminded', what: 'påminnelsen' },
  escalated: { event: 'escalated', what: 'eskaleringen' },
  'counts-as': { event: 'task-settled', what: 'att tystnaden noteras' },
} as const;

async function decision({ dialogue, cast }: Stage): Promise<void> {
  await dialogue.settle<'coordination-decision'>(cast.coordinator, 'coordination-decision', {
    outcome: 'go-ahead',
    record: {
      comment: 'Klartecken. Äldreförvaltningen har inte svarat; seniorerna nås ändå genom äldreboendet.',
      considered: ['Tre yttranden som tillstyrker', 'Ett uteblivet svar', 'Villkoret om två veckor till'],
    },
  });
}
