import { randomUUID } from 'node:crypto';
import type { CommitmentItem } from '../../src/contract/commitment';
import type { EvaluationFigures, EvaluationItem, Lesson } from '../../src/contract/evaluation';
import type { Page } from '../../src/contract/page';
import type { CommitteeDecisionItem, PublicationItem, Reception } from '../../src/contract/result';
import { analysed, contactOf, coordinated, membersIn, people } from '../support/lives';
import * as records from '../support/sample-records';
import { Story } from '../support/story';

describe('results, promises and what is learnt, over HTTP', () => {
  let story: Story;
  let dialogue: string;
  beforeAll(async () => {
    story = await Story.start();
    dialogue = await story.create();
    await coordinated(story, dialogue);
    await analysed(story, dialogue);
    const open = await story.settle(people.communicator, dialogue, 'publish', {
      record: records.publication,
    });
    await story.settle(people.lead, dialogue, 'feedback', { record: records.feedback });
    for (const unit of membersIn(open, 'received'))
      await story.settle(contactOf(unit), dialogue, `received/${unit}`, {
        outcome: 'used',
        record: records.reception,
      });
    await story.settle(people.committee, dialogue, 'decision', {
      outcome: 'commitments',
      record: records.decision,
    });
  }, 120_000);
  afterAll(() => story.stop());

  const commitments = (query = ''): Promise<Page<CommitmentItem>> =>
    story.get(people.coordinator, `commitments?${query}`);

  it('show who received the result and how they use it', async () => {
    const { items } = await story.get<Page<Reception>>(people.lead, `dialogues/${dialogue}/receptions`);
    expect(items.length).toBeGreaterThan(1);
    expect(new Set(items.map(({ use }) => use))).toEqual(new Set([records.reception.use]));
    const units = items.map(({ unit }) => unit.id);
    expect(units).toEqual([...units].sort());
  });

  it('show the decisions in the order they were taken, each with its paragraph', async () => {
    const { items } = await story.get<Page<CommitteeDecisionItem>>(
      people.lead,
      `dialogues/${dialogue}/decisions`,
    );
    expect(items.map(({ kind, section, commitments: count }) => [kind, section, count])).toEqual([
      ['mandate', '§ 45', 0],
      ['decision', '§ 112', 1],
    ]);
    const mandates = await story.get<Page<CommitteeDecisionItem>>(
      people.lead,
      `dialogues/${dialogue}/decisions?kind=mandate`,
    );
    expect(mandates.items).toHaveLength(1);
  });

  it('show a publication, and take it back with a reason', async () => {
    const id = randomUUID();
    await story.running.pool.query(
      `insert into publication (id, dialogue_id, kind, title, body, status, published_at, at)
       values ($1, $2, 'result', 'Det här sa Vega', 'Hela rapporten', 'published', now(), now())`,
      [id, dialogue],
    );
    const withdraw = (person: string): Promise<unknown> =>
      story.post(person, `publications/${id}/withdraw`, { body: { reason: 'Namnger en person' } });
    expect(await withdraw(people.analyst)).toMatchObject({ status: 403 });
    expect(await withdraw(people.communicator)).toMatchObject({
      status: 200,
      body: { id, status: 'withdrawn', body: 'Hela rapporten', withdrawn: { reason: 'Namnger en person' } },
    });
    expect(await withdraw(people.communicator)).toMatchObject({ status: 409, body: { code: 'conflict' } });
    const { items } = await story.get<Page<PublicationItem>>(
      people.lead,
      `dialogues/${dialogue}/publications?kind=result&status=withdrawn`,
    );
    expect(items.map((item) => item.id)).toEqual([id]);
  });

  it('show a commitment with its decision and the day it is looked at next', async () => {
    const { items } = await commitments();
    expect(items).toMatchObject([
      {
        dialogue: { id: dialogue, title: 'Trygga vägar i Vega' },
        what: 'Belysa tunneln',
        owner: { id: records.OWNER },
        due: records.day(300),
        status: 'promised',
        overdue: false,
        decision: { section: '§ 112', committee: { id: 'stadsbyggnadsnamnden' } },
        reviews: [],
        nextReview: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
      },
    ]);
    expect((await commitments('overdue=true')).items).toEqual([]);
    expect((await commitments('status=fulfilled')).items).toEqual([]);
    expect((await commitments(`owner=${records.OWNER}`)).items).toHaveLength(1);
  });

  it('count an evaluation that has been asked for and has not come as missing, not as zero', async () => {
    const list = await story.get<Page<EvaluationItem>>(people.coordinator, 'evaluations');
    expect(list.items).toMatchObject([{ dialogue: { id: dialogue }, evaluation: null }]);
    const nothing = { informativity: null, inclusion: null, influence: null };
    expect(await story.get<EvaluationFigures>(people.coordinator, 'evaluations/figures')).toMatchObject({
      ...{ dialogues: 1, evaluated: 0, missing: 1, means: nothing },
      formula: { missing: expect.stringContaining('inte som noll') as unknown },
    });
    expect(await story.get(people.lead, `dialogues/${dialogue}/evaluation`)).toEqual({ evaluation: null });
  });

  it('show the evaluation when it has come, and its indicators in the means', async () => {
    await story.settle(people.lead, dialogue, 'evaluation', { record: records.evaluation });
    expect(await story.get(people.lead, `dialogues/${dialogue}/evaluation`)).toMatchObject({
      evaluation: {
        tier: 'snabb',
        ...{ informativity: 4, inclusion: 3, influence: 4 },
        content: { missing: 'Pojkar 16–19' },
        author: { id: people.lead },
      },
    });
    expect(await story.get(people.coordinator, 'evaluations/figures')).toMatchObject({
      ...{ dialogues: 1, evaluated: 1, missing: 0 },
      means: { informativity: 4, inclusion: 3, influence: 4 },
    });
  });

  it('find a lesson by its words or by those of its dialogue', async () => {
    await story.settle(people.lead, dialogue, 'lessons', { record: records.lessons });
    const found = async (query: string): Promise<readonly string[]> => {
      const { items } = await story.get<Page<Lesson>>(people.educationContact, `lessons?${query}`);
      return items.map(({ text }) => text).sort();
    };
    expect(await found('')).toEqual(['Bara en kväll', 'Gåtur med lappar']);
    expect(await found('kind=avoid')).toEqual(['Bara en kväll']);
    expect(await found('q=lapp')).toEqual(['Gåtur med lappar']);
    expect(await found(`q=${encodeURIComponent('trygga vägar')}`)).toHaveLength(2);
    expect(await found('q=brandbergen')).toEqual([]);
  });

  it('show a review when it has been made, and that nobody looks again at what is fulfilled', async () => {
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
    const { items } = await story.get<Page<CommitmentItem>>(people.lead, `dialogues/${dialogue}/commitments`);
    expect(items).toMatchObject([
      {
        status: 'fulfilled',
        reviews: [
          { outcome: 'fulfilled', evidence: 'Lamporna sitter uppe.', author: { id: people.cityContact } },
        ],
        nextReview: null,
      },
    ]);
  });

  it('of a brukardialog are shown to its own administration and the coordinator alone', async () => {
    const own = await story.create({ definition: 'brukardialog.punktdialog', title: 'Brukarråd' });
    const { pool } = story.running;
    await pool.query(
      `insert into lesson (id, dialogue_id, kind, text, at) values (gen_random_uuid(), $1, 'reuse', 'Brukarnas egen', now())`,
      [own],
    );
    const seen = async (person: string): Promise<number> =>
      (await story.get<Page<Lesson>>(person, 'lessons?q=brukarnas')).items.length;
    expect([
      await seen(people.lead),
      await seen(people.coordinator),
      await seen(people.educationContact),
    ]).toEqual([1, 1, 0]);
    expect(await story.refusal(people.educationContact, `dialogues/${own}/contributions`)).toMatchObject({
      status: 403,
      body: { code: 'not-permitted' },
    });
  });
});
