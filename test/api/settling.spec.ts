import { randomUUID } from 'node:crypto';
import type { AcceptedAct } from '../../src/contract/accepted-act';
import { concluded, coordinated, mandated, people, planned } from '../support/lives';
import * as records from '../support/sample-records';
import { Story, taskPath } from '../support/story';

const stated = { outcome: 'done', record: records.question };

describe('settling a task', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story.stop());

  const asked = async (): Promise<string> => taskPath(await story.create(), 'state-question');

  test('is refused to another role, by the rule that names who may', async () => {
    const { status, body } = await story.post(people.communicator, await asked(), { body: stated });
    expect(status).toBe(403);
    expect(body).toMatchObject({
      code: 'not-permitted',
      rule: `medborgardialog.punktdialog@1/plan/state-question/by: project-lead:${people.lead}`,
    });
  });

  test('is refused the second time', async () => {
    const path = await asked();
    await story.accepted(people.lead, path, stated);
    const { status, body } = await story.post(people.lead, path, { body: stated });
    expect([status, body.code, body.rule]).toEqual([
      409,
      'not-open',
      'medborgardialog.punktdialog@1/plan/state-question/status: settled',
    ]);
  });

  test('is refused after the end', async () => {
    const dialogue = await story.create();
    await story.accepted(people.lead, `dialogues/${dialogue}/withdraw`, { reason: 'Frågan är löst' });
    const { status, body } = await story.post(people.lead, taskPath(dialogue, 'state-question'), {
      body: stated,
    });
    expect([status, body.code, body.rule]).toEqual([
      409,
      'ended',
      'medborgardialog.punktdialog@1/ended: withdrawn',
    ]);
  });

  test('of a task that does not exist is refused', async () => {
    const { status, body } = await story.post(people.lead, taskPath(await story.create(), 'sing'), {
      body: { outcome: 'done' },
    });
    expect([status, body.code]).toEqual([404, 'unknown-task']);
  });

  test('in a dialogue that does not exist is refused', async () => {
    const { status, body } = await story.post(people.lead, taskPath(randomUUID(), 'state-question'), {
      body: stated,
    });
    expect([status, body.code]).toEqual([404, 'unknown-dialogue']);
  });

  test('with an outcome the step has not, or without the record it asks for, is refused', async () => {
    const path = await asked();
    const unknown = await story.post(people.lead, path, { body: { ...stated, outcome: 'perhaps' } });
    expect([unknown.status, unknown.body.code]).toEqual([422, 'unknown-outcome']);
    const bare = await story.post(people.lead, path, { body: { outcome: 'done' } });
    expect([bare.status, bare.body.code]).toEqual([422, 'record-required']);
  });

  test('on a plan that is no longer in force is refused', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    const statement = taskPath(dialogue, 'statement/socialforvaltningen');
    const body = { outcome: 'supports', record: {}, seenPlan: 'a'.repeat(64) };
    const { status, body: problem } = await story.post(people.socialContact, statement, { body });
    expect([status, problem.code]).toEqual([409, 'stale-plan']);
  });

  test('fifty times at once is done once; the others are refused', async () => {
    const path = await asked();
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => story.post(people.lead, path, { body: stated })),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ status }) => status === 409)).toHaveLength(49);
  });

  test('fifty times at once under one key is done once, and all get its answer', async () => {
    const path = await asked();
    const key = randomUUID();
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => story.post<AcceptedAct>(people.lead, path, { body: stated, key })),
    );
    expect(new Set(replies.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    expect(replies[0]?.status).toBe(200);
  });

  test('under a key used for something else is refused', async () => {
    const path = await asked();
    const key = randomUUID();
    await story.post(people.lead, path, { body: stated, key });
    const other = { ...stated, record: { ...records.question, purpose: 'Annat' } };
    const { status, body } = await story.post(people.lead, path, { body: other, key });
    expect([status, body.code]).toEqual([422, 'idempotency-key-reused']);
  });

  test('a method plan fifty times at once leaves one version of the plan', async () => {
    const dialogue = await story.create();
    for (const [task, outcome, record] of beforeThePlan)
      await story.settle(people.lead, dialogue, task, { outcome, record });
    const path = taskPath(dialogue, 'method-plan');
    const body = { outcome: 'done', record: records.plan };
    const replies = await Promise.all(
      Array.from({ length: 20 }, () => story.post(people.lead, path, { body })),
    );
    expect(replies.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(19).fill(409)]);
    const { items } = await story.get<{ items: readonly unknown[] }>(
      people.lead,
      `dialogues/${dialogue}/plans`,
    );
    expect(items).toHaveLength(1);
  });

  test('by the one who did the work under review is refused', async () => {
    const dialogue = await story.create({ lead: people.lead });
    await story.running.pool.query(
      `insert into role_assignment (id, person_id, role, unit_id, valid_from)
       values (gen_random_uuid(), $1, 'analyst', 'enheten-for-strategisk-planering', '2023-01-01')`,
      [people.lead],
    );
    await coordinated(story, dialogue);
    await concluded(story, dialogue);
    const { status, body } = await story.post(people.lead, taskPath(dialogue, 'second-reader'), {
      body: { outcome: 'approved', record: records.secondReading },
    });
    expect([status, body.code]).toEqual([403, 'own-work']);
  });
});

const beforeThePlan = [
  ['state-question', 'done', records.question],
  ['influence-check', 'open', records.influence],
  ['known-already', 'done', records.knownAlready],
  ['target-groups', 'done', records.targetGroups],
] as const;

type Answer = readonly [task: string, outcome: string, record: object];

describe('a record', () => {
  let story: Story;
  let dialogue: string;
  beforeAll(async () => {
    story = await Story.start();
    dialogue = await story.create();
    await planned(story, dialogue);
  });
  afterAll(() => story.stop());

  const faultsOf = async ([task, outcome, record]: Answer): Promise<readonly string[]> => {
    const fresh = await story.create();
    const { status, body } = await story.post(people.lead, taskPath(fresh, task), {
      body: { outcome, record },
    });
    expect(status).toBe(422);
    return (body.faults ?? []).map(({ path, code }) => `${path} ${code}`);
  };

  test.each<[string, string, Answer]>([
    [
      'unknown field',
      'colour unrecognized_keys',
      ['state-question', 'done', { ...records.question, colour: 'röd' }],
    ],
    [
      'an empty question',
      'question too_small',
      ['state-question', 'done', { ...records.question, question: '   ' }],
    ],
    [
      'an impossible date',
      'periodFrom invalid_format',
      ['state-question', 'done', { ...records.question, periodFrom: '2026-02-30' }],
    ],
    [
      'a wrong type',
      'areas invalid_type',
      ['state-question', 'done', { ...records.question, areas: 'vega' }],
    ],
    [
      'its end before its start',
      'periodTo custom',
      ['state-question', 'done', { ...records.question, periodTo: records.day(1) }],
    ],
    [
      'an unknown area',
      'areas.1 unknown-area',
      ['state-question', 'done', { ...records.question, areas: ['vega', 'atlantis'] }],
    ],
    [
      'an unknown committee',
      'decidingCommittee unknown-committee',
      ['influence-check', 'open', { ...records.influence, decidingCommittee: 'rymdnamnden' }],
    ],
    [
      'an administration as its committee',
      'decidingCommittee unknown-committee',
      ['influence-check', 'open', { ...records.influence, decidingCommittee: records.OWNER }],
    ],
    [
      'level 1 as a dialogue',
      'influenceLevel level-against-outcome',
      ['influence-check', 'open', { ...records.influence, influenceLevel: 1 }],
    ],
    [
      'an unknown group',
      'groups.0 unknown-target-group',
      ['target-groups', 'done', { ...records.targetGroups, groups: ['marsianer'] }],
    ],
    [
      'another form',
      'form other-form',
      ['state-question', 'done', { ...records.question, form: 'konceptdialog' }],
    ],
    [
      'no paragraph of a mandate',
      'section section-required',
      ['mandate', 'given', { decidedOn: records.day(0) }],
    ],
    [
      'conditions that are none',
      'conditions conditions-required',
      ['statement/socialforvaltningen', 'supports-on-condition', {}],
    ],
    [
      'a merge with nothing',
      'mergeWith dialogue-required',
      ['statement/socialforvaltningen', 'proposes-merge', {}],
    ],
    [
      'commitments that are none',
      'commitments commitments-required',
      ['decision', 'commitments', { section: '§ 1', decidedOn: records.day(0), text: 'Ja' }],
    ],
    [
      'a commitment of nobody',
      'commitments.0.ownerUnit unknown-administration-or-committee',
      [
        'decision',
        'commitments',
        {
          ...records.decision,
          commitments: [{ what: 'X', ownerUnit: 'ingen', due: records.day(300) }],
        },
      ],
    ],
    [
      'a conclusion on nothing',
      'conclusions.0.contributionIds too_small',
      ['conclusions', 'done', { conclusions: [{ text: 'X', contributionIds: [] }] }],
    ],
    [
      'a conclusion on what nobody said',
      'conclusions.0.contributionIds.0 unknown-contribution',
      [
        'conclusions',
        'done',
        { conclusions: [{ text: 'X', contributionIds: ['5f0c5a3e-6f0a-4d44-9c1a-000000000000'] }] },
      ],
    ],
  ])('with %s is refused: %s', async (_what, fault, answer) => {
    expect(await faultsOf(answer)).toEqual([`record.${fault}`]);
  });

  test('that is a plan without the dates its clocks run by, or for an unknown administration, is refused', async () => {
    const undated = { ...records.plan, boardDate: undefined };
    const fresh = await story.create();
    for (const [task, outcome, record] of beforeThePlan)
      await story.settle(people.lead, fresh, task, { outcome, record });
    const refusal = async (record: object): Promise<unknown> => {
      const { body } = await story.post(people.lead, taskPath(fresh, 'method-plan'), {
        body: { outcome: 'done', record },
      });
      return body.faults?.map(({ path, code }) => `${path} ${code}`);
    };
    expect(await refusal(undated)).toEqual(['record.boardDate date-required']);
    expect(await refusal({ ...records.plan, affectedAdministrations: ['kommunstyrelsen'] })).toEqual([
      'record.affectedAdministrations.0 unknown-administration',
    ]);
    expect(await refusal({ ...records.plan, collectionEnds: records.day(20) })).toEqual([
      'record.collectionEnds custom',
    ]);
  });

  test('is stored as given, in versions, and read by whom may read the dialogue', async () => {
    const { items } = await story.get<{ items: { id: string; kind: string; version: number }[] }>(
      people.registrar,
      `dialogues/${dialogue}/records?kind=question`,
    );
    expect(items).toMatchObject([{ kind: 'question', version: 1, task: 'state-question' }]);
    const record = await story.get(people.registrar, `dialogues/${dialogue}/records/${items[0]?.id ?? ''}`);
    expect(record).toMatchObject({ content: records.question, author: { name: 'Anna Lindqvist' } });
  });
});
