import { insertDialogue, prepared, refusalOf, type Prepared } from './prepared';

/** `$1` is a dialogue. Each is refused by the constraint of that name, whoever writes. */
const refused: readonly (readonly [rule: string, sql: string, constraint: string])[] = [
  [
    'a unit has an administration',
    `insert into unit values ('x', 'unit', 'X', null, '2026-01-01')`,
    'unit_in_administration',
  ],
  [
    'a unit is of a known kind',
    `insert into unit values ('x', 'board', 'X', null, '2026-01-01')`,
    'unit_kind_known',
  ],
  [
    'a unit ends after it begins',
    `insert into unit values ('x', 'committee', 'X', null, '2026-01-02', '2026-01-01')`,
    'unit_period',
  ],
  [
    'a unit belongs to an administration, not to a committee',
    `insert into unit values ('x', 'unit', 'X', 'socialnamnden', '2026-01-01')`,
    'unit_of_kind',
  ],
  [
    'an administration serves a committee, not the other way around',
    `insert into committee_service values ('socialforvaltningen', 'socialnamnden', '2026-01-01')`,
    'committee_service_of_kind',
  ],
  [
    'an administration serves a committee once at a time',
    `insert into committee_service values ('socialnamnden', 'socialforvaltningen', '2026-01-01')`,
    'committee_service_once',
  ],
  ['an area has a name', `insert into area values ('x', ' ', 'haninge.x')`, 'area_name_given'],
  ['nobody is older than 120', `insert into target_group values ('x', 'X', 0, 121)`, 'target_group_ages'],
  ['ages are in order', `insert into target_group values ('x', 'X', 20, 19)`, 'target_group_ages_ordered'],
  [
    'a population is not negative',
    `insert into population values ('vega', '2026-01-01', 0, 'men', -1, 'x')`,
    'population_count',
  ],
  [
    'ages of a population are in order',
    `insert into population values ('vega', '2026-01-01', 16, 'men', 1, 'x', 15)`,
    'population_ages',
  ],
  [
    'an age is counted once',
    `insert into population values ('vega', '2026-01-01', 0, 'men', 1, 'x', 15), ('vega', '2026-01-01', 15, 'men', 1, 'x', null)`,
    'population_ages_once',
  ],
  [
    'a responsibility is held once at a time',
    `insert into responsibility select gen_random_uuid(), unit_id, area_id, target_group_id, '2026-01-01' from responsibility`,
    'responsibility_once',
  ],
  [
    'an e-mail address is one person’s, however it is spelt',
    `insert into person values ('x', 'x', 'X', 'Sara.Nystrom@haninge.example')`,
    'person_email_once',
  ],
  [
    'a setting is changed for a reason',
    `insert into setting values ('smallCell', 1, '6', ' ', 'sara.nystrom', now())`,
    'setting_reason_given',
  ],
  [
    'an e-mail address has an @',
    `insert into person values ('x', 'x', 'X', 'x.example')`,
    'person_email_form',
  ],
  [
    'a role is held once at a time',
    `insert into role_assignment values (gen_random_uuid(), 'sara.nystrom', 'coordinator', 'enheten-for-strategisk-planering', '2026-01-01')`,
    'role_assignment_once',
  ],
  [
    'nobody is their own deputy',
    `insert into deputyship values (gen_random_uuid(), 'sara.nystrom', 'sara.nystrom', null, null, '2026-01-01', '2026-02-01')`,
    'deputyship_of_another',
  ],
  ['there is one clock', `insert into clock_offset values (2, 0)`, 'clock_offset_one_row'],
  ['the clock only goes forward', `update clock_offset set seconds = -1`, 'clock_offset_forward'],
  [
    'Temporal is not told more than there is',
    `update dialogue set told_revision = revision + 1 where id = $1`,
    'dialogue_told',
  ],
  ['an end has its instant', `update dialogue set ended = 'stopped' where id = $1`, 'dialogue_end_dated'],
  ['a dialogue asks something', `update dialogue set question = '' where id = $1`, 'dialogue_question_given'],
  [
    'a dialogue is led by a person there is',
    `update dialogue set lead_id = 'nobody' where id = $1`,
    'dialogue_lead_id_fkey',
  ],
  [
    'at most two are asked for a task',
    `insert into task values ($1, 'k', 's', 'plan', null, 'socialforvaltningen', 'open', 1, now(), null, '{a,b,c}', null, false, null, null, null, null, false, now())`,
    'task_asked_two',
  ],
  [
    'a settled task has an outcome',
    `insert into task values ($1, 'k', 's', 'plan', null, 'socialforvaltningen', 'settled', 1, now(), null, '{}', null, false, null, null, null, null, false, now())`,
    'task_settled_as',
  ],
  [
    'a task waits at a unit there is',
    `insert into task values ($1, 'k', 's', 'plan', null, 'nowhere', 'open', 1, now(), null, '{}', null, false, null, null, null, null, false, now())`,
    'task_unit_id_fkey',
  ],
  [
    'a period ends after it begins',
    `update plan_version set period_to = '2026-12-31' where dialogue_id = $1`,
    'plan_version_period',
  ],
  [
    'the ladder of influence has five steps',
    `update plan_version set influence_level = 6 where dialogue_id = $1`,
    'plan_version_influence_level',
  ],
  [
    'a dialogue does not overlap with itself',
    `insert into overlap values ($1, $1, 1, '{}', '{}', 0, null, null, now())`,
    'overlap_with_another',
  ],
  [
    'a contribution comes by a known way',
    `insert into contribution (id, dialogue_id, number, channel, text, received_at) values (gen_random_uuid(), $1, 1, 'rumour', 'Hej', now())`,
    'contribution_channel_known',
  ],
  [
    'a contribution says something',
    `insert into contribution (id, dialogue_id, number, channel, text, received_at) values (gen_random_uuid(), $1, 1, 'web', E' \\n', now())`,
    'contribution_text_given',
  ],
  [
    'a decision of a committee carries a §',
    `insert into committee_decision values (gen_random_uuid(), $1, 'mandate', 'stadsbyggnadsnamnden', '2026-12-01', '45', 'given', null, 'annika.falk', now())`,
    'committee_decision_section',
  ],
  [
    'an indicator is between 1 and 5',
    `insert into evaluation values ($1, 'snabb', 1, 5, 6, '{}', 'anna.lindqvist', now())`,
    'evaluation_indicators',
  ],
];

describe('the database', () => {
  let the: Prepared;
  let dialogue: string;
  beforeAll(async () => {
    the = await prepared();
    dialogue = await insertDialogue(the.pool);
  });
  afterAll(() => the.stop());

  it.each(refused)('holds that %s', async (_, sql, constraint) => {
    const refusal = refusalOf(the.pool.query(sql, sql.includes('$1') ? [dialogue] : []));
    expect(await refusal).toMatchObject({ constraint });
  });

  it('takes an indicator of 1 and of 5', async () => {
    const taken = await the.pool.query(
      `insert into evaluation values ($1, 'snabb', 1, 5, 3, '{}', 'anna.lindqvist', now())`,
      [dialogue],
    );
    expect(taken.rowCount).toBe(1);
  });

  it('gives the versions of a record outside tasks once', async () => {
    const insert = (): Promise<unknown> =>
      the.pool.query(
        `insert into dialogue_record values (gen_random_uuid(), $1, 'plan', null, 1, '{}', repeat('a', 64), 1, 'anna.lindqvist', now())`,
        [dialogue],
      );
    await insert();
    expect(await refusalOf(insert())).toMatchObject({
      constraint: 'dialogue_record_dialogue_id_kind_task_version_key',
    });
  });
});
