import {
  analysed,
  concluded,
  coordinated,
  followedUp,
  mandated,
  membersIn,
  people,
  planned,
  reviewed,
} from '../support/lives';
import * as records from '../support/sample-records';
import type { Problem } from '../../src/http/problem';
import { Story, taskPath, type Reply } from '../support/story';

let story: Story;
beforeAll(async () => {
  story = await Story.start();
});
afterAll(() => story.stop());

describe('a shorter way out', () => {
  test('a punktdialog whose question cannot be influenced ends as information', async () => {
    const dialogue = await story.create();
    await story.settle(people.lead, dialogue, 'state-question', { record: records.question });
    await story.settle(people.lead, dialogue, 'influence-check', {
      outcome: 'information-only',
      reason: 'Beslutet är redan fattat',
      record: { ...records.influence, influenceLevel: 1 },
    });
    expect(await story.read(dialogue)).toMatchObject({ ended: 'information', waiting: [] });
  });

  test('a punktdialog referred back plans again, and then holds', async () => {
    const dialogue = await story.create();
    await planned(story, dialogue);
    const referred = { outcome: 'referred-back', reason: 'Oklar fråga', record: records.mandate };
    expect(await story.settle(people.committee, dialogue, 'mandate', referred)).toEqual(['state-question']);
    const open = await mandated(story, dialogue, { hours: 10 });
    expect(membersIn(open, 'statement')).toContain('socialforvaltningen');
  });

  test('a punktdialog merged by the coordinator ends and refers to the other', async () => {
    const other = await story.create({ title: 'Trygga vägar i norr' });
    const dialogue = await story.create();
    await story.accepted(people.coordinator, `dialogues/${dialogue}/merge`, {
      into: other,
      reason: 'Samma fråga',
    });
    expect(await story.read(dialogue)).toMatchObject({ ended: 'merged', mergedIntoId: other, waiting: [] });
  });
});

// From here on each moves the clock far ahead, and so begins in a municipality of its own.
const anew = async (): Promise<void> => {
  await story.stop();
  story = await Story.start();
};

test('a punktdialog goes from its question to the archive', async () => {
  const dialogue = await story.create();
  await coordinated(story, dialogue);
  await analysed(story, dialogue);
  await followedUp(story, dialogue);
  expect(await story.read(dialogue)).toMatchObject({ ended: 'completed', waiting: [] });
});

test('a registry number that another dialogue has is refused, and its own may be said', async () => {
  const registering = (dialogue: string, registryNumber: string): Promise<Reply<Problem>> =>
    story.post(people.registrar, taskPath(dialogue, 'register'), {
      body: { outcome: 'done', record: { registryNumber } },
    });
  const [first, second] = [await story.create(), await story.create({ title: 'Trygga vägar i norr' })];
  for (const dialogue of [first, second]) {
    await coordinated(story, dialogue);
    await reviewed(story, dialogue);
  }
  expect((await registering(first, 'KS 2026/77')).status).toBe(200);
  const taken = await registering(second, 'KS 2026/77');
  expect(taken).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  expect(taken.body.faults).toEqual([
    { path: 'record.registryNumber', code: 'taken', message: 'Diarienumret hör redan till en annan dialog' },
  ]);
  expect((await registering(second, 'KS 2026/78')).status).toBe(200);
});

test('a brukardialog is decided by the manager and told to its users first', async () => {
  await anew();
  const lead = 'ulla.bergstrom';
  const dialogue = await story.create({
    definition: 'brukardialog.punktdialog',
    title: 'Vardagen på boendet',
    owner: 'socialforvaltningen',
    lead,
    initiator: 'official',
  });
  const settle = (
    person: string,
    task: string,
    record: unknown,
    outcome = 'done',
  ): Promise<readonly string[]> => story.settle(person, dialogue, task, { record, outcome });
  await settle(lead, 'state-question', { ...records.question, areas: ['handen'], initiator: 'official' });
  await settle(lead, 'influence-check', { ...records.influence, decidingCommittee: undefined }, 'open');
  await settle(lead, 'known-already', records.knownAlready);
  await settle(lead, 'target-groups', { ...records.targetGroups, groups: ['brukare-socialtjanst'] });
  const asked = await settle(lead, 'method-plan', {
    ...records.plan,
    boardDate: undefined,
    affectedAdministrations: [],
    activities: [],
  });
  expect(asked).toEqual(['privacy-plan']);
  await settle(people.dataSteward, 'privacy-plan', {
    mayBeAsked: 'Hur vardagen är',
    mayBeKept: 'Svar utan namn',
    legalBasis: 'Uppgift av allmänt intresse',
  });
  const decided = { ...records.mandate, section: undefined };
  const coordinating = await settle(people.socialManager, 'mandate', decided, 'given');
  // Nobody else's users are concerned.
  expect(coordinating).toEqual(['coordination-decision']);
  await settle(people.coordinator, 'coordination-decision', {}, 'go-ahead');
  await concluded(story, dialogue);
  const told = await settle(people.analyst, 'second-reader', records.secondReading, 'approved');
  expect(told).toEqual(['feedback']);
  const after = await settle(lead, 'feedback', records.feedback);
  expect(after).toEqual(['received/socialforvaltningen']);
  await settle(people.socialManager, 'received/socialforvaltningen', records.reception, 'used');
  const commitments = [
    { what: 'Middag när de boende vill', ownerUnit: 'socialforvaltningen', due: records.day(300) },
  ];
  await settle(
    people.socialManager,
    'decision',
    { ...records.decision, section: undefined, commitments },
    'commitments',
  );
  await settle(lead, 'evaluation', records.evaluation);
  await settle(lead, 'lessons', records.lessons);
  await story.days(250, dialogue);
  const [review = ''] = membersIn(
    (await story.read(dialogue)).waiting.map(({ key }) => key),
    'commitment-review',
  );
  const dropped = { outcome: 'dropped', reason: 'Köket räcker inte', record: {} };
  await story.settle(people.socialManager, dialogue, `commitment-review/${review}`, dropped);
  await settle(people.registrar, 'close', records.archive);
  expect(await story.read(dialogue)).toMatchObject({ ended: 'completed', waiting: [] });
});

test('a concept is coordinated once, holds its occurrences lightly and ends when its time is over', async () => {
  await anew();
  const concept = await story.create({
    definition: 'medborgardialog.konceptdialog',
    title: 'Framtidsgruppen',
  });
  await coordinated(story, concept, {
    ...{ activities: [], collectionBegins: undefined, collectionEnds: undefined, decisionDate: undefined },
    seasonEnds: records.day(400),
  });
  const { phase } = await story.read(concept);
  expect(phase.id).toBe('season');

  const occurrence = await story.create({
    definition: 'medborgardialog.tillfalle',
    title: 'Framtidsgruppen, våren',
    conceptId: concept,
  });
  const light = await story.settle(people.lead, occurrence, 'method-plan', {
    record: { ...records.plan, boardDate: undefined, areas: ['jordbro'], groups: ['unga'] },
  });
  expect(membersIn(light, 'objection')).toContain('socialforvaltningen');
  expect(membersIn(light, 'overlap-choice')).not.toContain(concept);
  // Silence is no objection, and the request has said so.
  for (const other of membersIn(light, 'overlap-choice'))
    await story.settle(people.lead, occurrence, `overlap-choice/${other}`, {
      outcome: 'proceed',
      reason: 'Olika',
      record: {},
    });
  await story.days(10, occurrence);
  expect((await story.read(occurrence)).waiting.map(({ key }) => key)).toEqual(['invite']);
  await analysed(story, occurrence);
  await followedUp(story, occurrence);
  expect(await story.read(occurrence)).toMatchObject({ ended: 'completed', conceptId: concept });

  await story.days(120, concept);
  await story.settle(people.lead, concept, 'season-summary', {
    record: { year: 2027, occurrences: [occurrence], comparison: 'Fler unga än förra gången.' },
  });
  await story.settle(people.coordinator, concept, 'continue', {
    outcome: 'end',
    reason: 'Gruppen har gjort sitt',
    record: {},
  });
  expect(await story.read(concept)).toMatchObject({ ended: 'completed', waiting: [] });
});
