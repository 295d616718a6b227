import * as records from './sample-records';
import type { DialogueDetail } from '../../src/contract/dialogue';
import type { Settling } from './settling';

/** By whom a life is lived: in the API of a suite, or over HTTP in any running system. */
export interface Teller {
  read(dialogue: string): Promise<DialogueDetail>;
  settle(person: string, dialogue: string, task: string, answer?: Settling): Promise<readonly string[]>;
  contributions(dialogue: string, count: number): Promise<readonly string[]>;
}

/** Also one whose days can be made to go by. */
export interface TellerWithTime extends Teller {
  days(count: number, dialogue: string): Promise<void>;
}

/** People of the demonstration municipality by what they do. */
export const people = {
  lead: records.LEAD,
  coordinator: records.COORDINATOR,
  communicator: 'linnea.forsberg',
  dataSteward: 'david.akesson',
  analyst: 'maria.hellstrom',
  registrar: 'gunilla.persson',
  committee: 'annika.falk',
  socialContact: 'karin.sandberg',
  educationContact: 'fatima.ali',
  cultureContact: 'tomas.engstrom',
  elderContact: 'helena.strand',
  cityContact: 'nils.oberg',
  cityManager: 'mikael.bjork',
  socialManager: 'eva.rosen',
} as const;

const contacts: Readonly<Record<string, string>> = {
  socialforvaltningen: people.socialContact,
  utbildningsforvaltningen: people.educationContact,
  'kultur-och-fritidsforvaltningen': people.cultureContact,
  aldreforvaltningen: people.elderContact,
  stadsbyggnadsforvaltningen: people.cityContact,
  kommunstyrelseforvaltningen: 'kerstin.dahl',
  stadsbyggnadsnamnden: people.committee,
};

/** Who answers for an administration or committee. */
export const contactOf = (unit: string): string => contacts[unit] ?? unit;

/** Members of the open tasks of a step. */
export const membersIn = (open: readonly string[], step: string): readonly string[] =>
  open.filter((key) => key.startsWith(`${step}/`)).map((key) => key.slice(step.length + 1));

/** From the question to the target groups: the method plan's turn. */
export async function grouped(story: Teller, dialogue: string): Promise<void> {
  const { lead, form } = await story.read(dialogue);
  const settle = (task: string, record: unknown, outcome = 'done'): Promise<readonly string[]> =>
    story.settle(lead.id, dialogue, task, { record, outcome });
  await settle('state-question', { ...records.question, form });
  await settle('influence-check', records.influence, 'open');
  await settle('known-already', records.knownAlready);
  await settle('target-groups', records.targetGroups);
}

/** From the question to the method plan; gives what is open then. */
export async function planned(
  story: Teller,
  dialogue: string,
  plan: object = {},
): Promise<readonly string[]> {
  await grouped(story, dialogue);
  const { lead } = await story.read(dialogue);
  return story.settle(lead.id, dialogue, 'method-plan', {
    outcome: 'done',
    record: { ...records.plan, ...plan },
  });
}

export async function mandated(
  story: Teller,
  dialogue: string,
  plan: object = {},
): Promise<readonly string[]> {
  await planned(story, dialogue, plan);
  return story.settle(people.committee, dialogue, 'mandate', { outcome: 'given', record: records.mandate });
}

/** Everybody asked supports, and every overlap is proceeded with: the coordinator's turn. */
export async function supported(
  story: Teller,
  dialogue: string,
  plan: object = {},
): Promise<readonly string[]> {
  let open = await mandated(story, dialogue, plan);
  for (const unit of membersIn(open, 'statement')) {
    const task = `statement/${unit}`;
    open = await story.settle(contactOf(unit), dialogue, task, { outcome: 'supports', record: {} });
  }
  for (const other of membersIn(open, 'overlap-choice')) {
    const answer = { outcome: 'proceed', reason: 'Olika frågor', record: {} };
    open = await story.settle(people.lead, dialogue, `overlap-choice/${other}`, answer);
  }
  return open;
}

/** The coordinator says go ahead. */
export async function coordinated(
  story: Teller,
  dialogue: string,
  plan: object = {},
): Promise<readonly string[]> {
  await supported(story, dialogue, plan);
  return story.settle(people.coordinator, dialogue, 'coordination-decision', {
    outcome: 'go-ahead',
    record: {},
  });
}

/** Phases 3 to 5: carried out, documented, analysed on contributions of its own and read by another. */
export async function analysed(story: Teller, dialogue: string): Promise<readonly string[]> {
  await concluded(story, dialogue);
  return story.settle(people.analyst, dialogue, 'second-reader', {
    outcome: 'approved',
    record: records.secondReading,
  });
}

/** Until somebody else is to read the conclusions. */
export async function concluded(story: Teller, dialogue: string): Promise<readonly string[]> {
  const contributionIds = await reviewed(story, dialogue);
  await story.settle(people.registrar, dialogue, 'register', { record: registration() });
  await story.settle(people.analyst, dialogue, 'coding', { record: { themes: 3 } });
  await story.settle(people.analyst, dialogue, 'representativeness', { record: records.representativeness });
  const conclusions = [{ text: 'Tunneln är mörk.', contributionIds }];
  return story.settle((await story.read(dialogue)).lead.id, dialogue, 'conclusions', {
    record: { conclusions },
  });
}

/** Phases 3 and 4 until the material waits for its registry number. @returns what people said, by id */
export async function reviewed(story: Teller, dialogue: string): Promise<readonly string[]> {
  const lead = (await story.read(dialogue)).lead.id;
  const begun = await story.settle(people.communicator, dialogue, 'invite', { record: records.invitation });
  for (const id of membersIn(begun, 'activity'))
    await story.settle(lead, dialogue, `activity/${id}`, {
      outcome: 'held',
      record: records.activity,
    });
  const contributionIds = await story.contributions(dialogue, 2);
  const collected = await story.settle(lead, dialogue, 'collect', {
    record: records.describedCollection,
  });
  for (const id of membersIn(collected, 'raw-data'))
    await story.settle(people.dataSteward, dialogue, `raw-data/${id}`, { record: records.dataSet });
  await story.settle(people.dataSteward, dialogue, 'privacy-review', { record: records.classification });
  return contributionIds;
}

let registered = 0;
const registration = (): object => ({ registryNumber: `SBN 2026/${(registered += 1)}` });

/** Phase 6: told, received and decided, with one commitment. */
export async function spread(story: Teller, dialogue: string): Promise<void> {
  const lead = (await story.read(dialogue)).lead.id;
  const published = await story.settle(people.communicator, dialogue, 'publish', {
    record: records.publication,
  });
  await story.settle(lead, dialogue, 'feedback', { record: records.feedback });
  for (const unit of membersIn(published, 'received'))
    await story.settle(contactOf(unit), dialogue, `received/${unit}`, {
      outcome: 'used',
      record: records.reception,
    });
  await story.settle(people.committee, dialogue, 'decision', {
    outcome: 'commitments',
    record: records.decision,
  });
}

/** Phases 6 and 7, to the archive: one commitment, kept at its first review. */
export async function followedUp(story: TellerWithTime, dialogue: string): Promise<void> {
  await spread(story, dialogue);
  const lead = (await story.read(dialogue)).lead.id;
  await story.settle(lead, dialogue, 'evaluation', { record: records.evaluation });
  await story.settle(lead, dialogue, 'lessons', { record: records.lessons });
  await story.days(250, dialogue);
  const { waiting } = await story.read(dialogue);
  const [review = ''] = membersIn(
    waiting.map(({ key }) => key),
    'commitment-review',
  );
  await story.settle(people.cityContact, dialogue, `commitment-review/${review}`, {
    outcome: 'fulfilled',
    record: { evidence: 'Lamporna sitter uppe.' },
  });
  await story.settle(people.registrar, dialogue, 'close', { record: records.archive });
}
