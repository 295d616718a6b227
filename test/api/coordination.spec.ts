import type { EarlierItem, OverlapItem, StatementItem } from '../../src/contract/coordination';
import type { Page } from '../../src/contract/page';
import { coordinated, membersIn, people, planned } from '../support/lives';
import * as records from '../support/sample-records';
import { Story } from '../support/story';

let story: Story;
beforeAll(async () => {
  story = await Story.start();
});
afterAll(() => story.stop());

/** Only what a test plans itself is there to overlap. */
afterEach(async () => {
  for (const table of ['overlap', 'plan_area', 'plan_target_group', 'plan_version'])
    await story.running.pool.query(`delete from ${table}`);
});

const overlapsOf = async (dialogue: string, person: string = people.lead): Promise<readonly OverlapItem[]> =>
  (await story.get<Page<OverlapItem>>(person, `dialogues/${dialogue}/overlaps`)).items;

const statementsOf = async (dialogue: string): Promise<readonly StatementItem[]> =>
  (await story.get<Page<StatementItem>>(people.lead, `dialogues/${dialogue}/statements`)).items;

/** A dialogue planned with these fields of its plan otherwise. */
async function withPlan(over: object): Promise<string> {
  const dialogue = await story.create();
  await planned(story, dialogue, over);
  return dialogue;
}

describe('dialogues overlap', () => {
  test('when they share an area and a group at the same time', async () => {
    const other = await withPlan({});
    const [overlap] = await overlapsOf(await withPlan({}));
    expect(overlap).toMatchObject({
      dialogue: { id: other, title: 'Trygga vägar i Vega' },
      areas: ['vega'],
      groups: ['aldre', 'unga'],
      gapDays: 0,
      choice: null,
    });
  });

  test.each([
    ['an area within its area', { areas: ['norr'] }, ['vega']],
    ['an area around its area', { areas: ['haninge'] }, ['vega']],
    ['one of several areas', { areas: ['jordbro', 'vega'] }, ['vega']],
    ['a neighbouring area', { areas: ['vendelso'] }, null],
    ['one shared group', { groups: ['unga', 'barn'] }, ['vega']],
    ['no shared group', { groups: ['barn'] }, null],
  ])('with %s: %o', async (_what, over, areas) => {
    await withPlan({});
    const [overlap] = await overlapsOf(await withPlan(over));
    expect(overlap?.areas ?? null).toEqual(areas);
  });

  test.each([
    ['60 days after the other ends', 75 + 60, 60],
    ['61 days after the other ends', 75 + 61, null],
    ['the day the other ends', 75, 0],
  ])('when it begins %s', async (_what, from, gap) => {
    await withPlan({});
    const later = { periodFrom: records.day(from), periodTo: records.day(from + 10) };
    const [overlap] = await overlapsOf(await withPlan(later));
    expect(overlap?.gapDays ?? null).toBe(gap);
  });

  test.each([
    ['60 days before the other begins', 30 - 60, 60],
    ['61 days before the other begins', 30 - 61, null],
  ])('when it ends %s', async (_what, to, gap) => {
    await withPlan({});
    const earlier = { periodFrom: records.day(to - 10), periodTo: records.day(to) };
    const [overlap] = await overlapsOf(await withPlan(earlier));
    expect(overlap?.gapDays ?? null).toBe(gap);
  });

  test('but not with one that never took place', async () => {
    const other = await withPlan({});
    await story.accepted(people.lead, `dialogues/${other}/withdraw`, { reason: 'Inte nu' });
    expect(await overlapsOf(await withPlan({}))).toEqual([]);
  });

  test('and the lead chooses, with a reason, before the coordinator decides', async () => {
    const other = await withPlan({});
    const dialogue = await story.create();
    await coordinated(story, dialogue);
    expect(await overlapsOf(dialogue)).toMatchObject([
      { dialogue: { id: other }, choice: 'proceed', reason: 'Olika frågor' },
    ]);
  });

  test('with a brukardialog its title is not shown to those who may not read it', async () => {
    const other = await story.create({
      definition: 'brukardialog.punktdialog',
      owner: 'socialforvaltningen',
      lead: 'ulla.bergstrom',
    });
    await planned(story, other);
    const dialogue = await withPlan({});
    expect((await overlapsOf(dialogue)).map((one) => one.dialogue.title)).toEqual([null]);
    expect((await overlapsOf(dialogue, people.coordinator)).map((one) => one.dialogue.title)).not.toEqual([
      null,
    ]);
  });
});

describe('affected administrations', () => {
  test('are those chosen, those responsible for a group and those of overlapping dialogues, each once', async () => {
    const other = await story.create({ owner: 'kultur-och-fritidsforvaltningen', lead: 'omar.haddad' });
    await planned(story, other);
    const dialogue = await withPlan({ groups: ['unga', 'finsksprakiga'] });
    expect((await statementsOf(dialogue)).map(({ unit, grounds }) => [unit.id, grounds])).toEqual([
      ['kommunstyrelseforvaltningen', ['target-group']],
      ['kultur-och-fritidsforvaltningen', ['target-group', 'overlap']],
      ['socialforvaltningen', ['chosen']],
      ['utbildningsforvaltningen', ['target-group']],
    ]);
  });

  test('are those responsible for an area that holds the plan’s area, or lies in it', async () => {
    await story.running.pool.query(
      `insert into responsibility (id, unit_id, area_id, valid_from, valid_to) values
         (gen_random_uuid(), 'aldreforvaltningen', 'norr', '2023-01-01', '2040-12-31'),
         (gen_random_uuid(), 'kommunstyrelseforvaltningen', 'jordbro', '2023-01-01', '2040-12-31')`,
    );
    const grounds = async (areas: readonly string[]): Promise<unknown> =>
      (await statementsOf(await withPlan({ areas, groups: ['barn'], affectedAdministrations: [] })))
        .filter((one) => one.grounds.includes('area'))
        .map(({ unit }) => unit.id);
    expect(await grounds(['vega'])).toEqual(['aldreforvaltningen']);
    expect(await grounds(['syd'])).toEqual(['kommunstyrelseforvaltningen']);
    expect(await grounds(['handen'])).toEqual([]);
    await story.running.pool.query('delete from responsibility where area_id is not null');
  });

  test('are not those whose responsibility has ended', async () => {
    await story.running.pool.query(
      `update responsibility set valid_to = '2024-12-31' where target_group_id = 'aldre'`,
    );
    const dialogue = await withPlan({ groups: ['aldre'] });
    expect((await statementsOf(dialogue)).map(({ unit }) => unit.id)).toEqual(['socialforvaltningen']);
    await story.running.pool.query(`update responsibility set valid_to = null`);
  });
});

test('a condition becomes a task of the lead, and its answer is shown with the statement', async () => {
  const dialogue = await story.create();
  await planned(story, dialogue);
  await story.settle(people.committee, dialogue, 'mandate', { outcome: 'given', record: records.mandate });
  const open = await story.settle(people.socialContact, dialogue, 'statement/socialforvaltningen', {
    outcome: 'supports-on-condition',
    reason: 'Om tolk finns',
    record: { conditions: [{ text: 'Tolk på gåturen' }] },
  });
  const [condition = ''] = membersIn(open, 'condition-answer');
  await story.settle(people.lead, dialogue, `condition-answer/${condition}`, {
    outcome: 'accepted',
    record: { how: 'Tolk är bokad' },
  });
  const social = (await statementsOf(dialogue)).find(({ unit }) => unit.id === 'socialforvaltningen');
  expect(social).toMatchObject({
    outcome: 'supports-on-condition',
    conditions: [{ id: condition, text: 'Tolk på gåturen', answer: 'met', reason: 'Tolk är bokad' }],
  });
});

test('what was asked before in the same places is shown with what it taught', async () => {
  const before = await withPlan({ areas: ['norr'] });
  await story.running.pool.query(
    `insert into lesson (id, dialogue_id, kind, text, at) values (gen_random_uuid(), $1, 'avoid', 'Bara en kväll', now())`,
    [before],
  );
  const dialogue = await story.create();
  await story.settle(people.lead, dialogue, 'state-question', { record: records.question });
  const { items } = await story.get<Page<EarlierItem>>(people.lead, `dialogues/${dialogue}/earlier`);
  expect(items).toMatchObject([
    { id: before, lessons: [{ kind: 'avoid', text: 'Bara en kväll' }], groups: [] },
  ]);
});

// Last: it moves the clock.
test('silence is escalated, counted as no answer, and never as consent', async () => {
  const dialogue = await story.create();
  await planned(story, dialogue);
  await story.settle(people.committee, dialogue, 'mandate', { outcome: 'given', record: records.mandate });
  await story.days(40, dialogue);
  const social = (await statementsOf(dialogue)).find(({ unit }) => unit.id === 'socialforvaltningen');
  expect(social).toMatchObject({ status: 'settled', outcome: 'no-answer', author: null });
  expect((await story.read(dialogue)).waiting.map(({ key }) => key)).toContain('coordination-decision');
});
