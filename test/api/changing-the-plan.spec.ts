import type { StatementItem } from '../../src/contract/coordination';
import type { Page } from '../../src/contract/page';
import type { PlanDifference, PlanVersion, PlanVersionDetail } from '../../src/contract/plan';
import { contactOf, coordinated, grouped, mandated, membersIn, people, supported } from '../support/lives';
import * as records from '../support/sample-records';
import { Story } from '../support/story';

describe('changing the plan', () => {
  let story: Story;
  beforeAll(async () => {
    story = await Story.start();
  });
  afterAll(() => story.stop());

  const change = async (dialogue: string, changes: object): Promise<readonly string[]> => {
    const { plan } = await story.read(dialogue);
    const body = { seenPlan: plan?.hash, changes };
    return (await story.accepted(people.lead, `dialogues/${dialogue}/plan`, body)).open;
  };

  /** Socialförvaltningen is chosen; utbildning, kultur and äldre answer for a target group. All have answered. */
  const answered = async (): Promise<string> => {
    const dialogue = await story.create();
    await coordinated(story, dialogue);
    return dialogue;
  };

  test('in its area asks again exactly those whose answer rests on the area', async () => {
    const dialogue = await answered();
    const open = await change(dialogue, { areas: ['vega', 'jordbro'] });
    expect(membersIn(open, 'statement')).toEqual(['socialforvaltningen']);
    const { items } = await story.get<Page<StatementItem>>(people.lead, `dialogues/${dialogue}/statements`);
    expect(items.map(({ unit, grounds, status, round }) => [unit.id, grounds, status, round])).toEqual([
      ['kultur-och-fritidsforvaltningen', ['target-group'], 'settled', 1],
      ['socialforvaltningen', ['chosen'], 'open', 2],
      ['utbildningsforvaltningen', ['target-group'], 'settled', 1],
      ['aldreforvaltningen', ['target-group'], 'settled', 1],
    ]);
  });

  test('waits no longer for conditions of an answer that no longer holds, and keeps those of one that does', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    const conditions = async (unit: string): Promise<readonly string[]> =>
      membersIn(
        await story.settle(contactOf(unit), dialogue, `statement/${unit}`, {
          outcome: 'supports-on-condition',
          reason: 'Våra lärare behövs',
          record: { conditions: [{ text: `Visa frågorna för ${unit}` }] },
        }),
        'condition-answer',
      );
    const [lost] = await conditions('socialforvaltningen');
    const kept = (await conditions('utbildningsforvaltningen')).filter((id) => id !== lost);
    const open = await change(dialogue, { areas: ['vega', 'jordbro'] });
    expect(membersIn(open, 'statement')).toContain('socialforvaltningen');
    expect(membersIn(open, 'condition-answer')).toEqual(kept);
  });

  test('shows those asked again what they answered before, and on which plan', async () => {
    const dialogue = await answered();
    const { plan } = await story.read(dialogue);
    await change(dialogue, { areas: ['vega', 'jordbro'] });
    const { items } = await story.get<Page<StatementItem>>(people.lead, `dialogues/${dialogue}/statements`);
    expect(items.map(({ earlier }) => earlier && [earlier.outcome, earlier.planHash])).toEqual([
      null,
      ['supports', plan?.hash],
      null,
      null,
    ]);
  });

  test('in its target groups asks those who answer for one, and those newly affected', async () => {
    const dialogue = await answered();
    const open = await change(dialogue, { groups: ['unga', 'aldre', 'finsksprakiga'] });
    expect([...membersIn(open, 'statement')].sort()).toEqual([
      'aldreforvaltningen',
      'kommunstyrelseforvaltningen',
      'kultur-och-fritidsforvaltningen',
      'socialforvaltningen',
      'utbildningsforvaltningen',
    ]);
  });

  test('in its question asks for the mandate again, in its methods does not', async () => {
    const dialogue = await answered();
    const methods = [...records.plan.methods, { method: 'enkät', principle: 'strukturerad' }];
    expect(await change(dialogue, { methods })).not.toContain('mandate');
    expect(await change(dialogue, { question: 'Var känns det tryggt att gå i Vega?' })).toContain('mandate');
    expect((await story.read(dialogue)).question).toBe('Var känns det tryggt att gå i Vega?');
  });

  test('in what nobody rests an answer on asks nobody again', async () => {
    const dialogue = await answered();
    const { waiting } = await story.read(dialogue);
    expect(await change(dialogue, { hours: 200 })).toEqual(waiting.map(({ key }) => key));
  });

  test('moves the date of a task that waits for it', async () => {
    const dialogue = await story.create();
    await mandated(story, dialogue);
    await change(dialogue, { collectionEnds: records.day(72) });
    const { facts } = await story.read(dialogue);
    expect(facts).toMatchObject({ 'collection-ends': records.day(72) });
  });

  test('takes out what it may be without, and nothing of it is left', async () => {
    const dialogue = await answered();
    await change(dialogue, { seasonEnds: records.day(200), receivers: ['socialforvaltningen'] });
    expect((await story.read(dialogue)).facts).toMatchObject({ 'season-ends': records.day(200) });
    await change(dialogue, { seasonEnds: null, receivers: null });
    const { plan, facts } = await story.read(dialogue);
    expect(facts).not.toHaveProperty('season-ends');
    const path = `dialogues/${dialogue}/plans/${String(plan?.version)}`;
    const { content } = await story.get<PlanVersionDetail>(people.lead, path);
    expect(content).not.toHaveProperty('seasonEnds');
    expect(content).not.toHaveProperty('receivers');
    const { fields } = await story.get<PlanDifference>(people.lead, `${path}/difference`);
    expect(fields.map(({ field, after }) => [field, after])).toEqual([
      ['receivers', null],
      ['seasonEnds', null],
    ]);
  });

  test('does not give an occurrence back what its plan took out of the concept', async () => {
    const concept = await story.create({ definition: 'medborgardialog.konceptdialog' });
    await coordinated(story, concept, { seasonEnds: records.day(400), receivers: ['socialforvaltningen'] });
    const occurrence = await story.create({ definition: 'medborgardialog.tillfalle', conceptId: concept });
    await story.settle(people.lead, occurrence, 'method-plan', {
      record: { ...records.plan, areas: ['jordbro'], receivers: null },
    });
    await change(occurrence, { cost: 1 });
    const path = `dialogues/${occurrence}/plans/2`;
    const { content } = await story.get<PlanVersionDetail>(people.lead, path);
    expect(content).toMatchObject({ cost: 1, question: records.question.question });
    expect(content).not.toHaveProperty('receivers');
  });

  test('has nobody decide whom the first plan has taken out', async () => {
    const lead = 'ulla.bergstrom';
    const dialogue = await story.create({
      definition: 'brukardialog.punktdialog',
      owner: 'socialforvaltningen',
      lead,
    });
    await grouped(story, dialogue);
    const decides = {
      'deciding-committee': 'stadsbyggnadsnamnden',
      'deciding-administration': records.OWNER,
    };
    expect((await story.read(dialogue)).facts).toMatchObject(decides);
    await story.settle(lead, dialogue, 'method-plan', {
      record: { ...records.plan, decidingCommittee: null },
    });
    const { facts } = await story.read(dialogue);
    for (const fact of Object.keys(decides)) expect(facts).not.toHaveProperty(fact);
  });

  test('does not take out what its clocks run by', async () => {
    const dialogue = await answered();
    const { plan } = await story.read(dialogue);
    const body = { seenPlan: plan?.hash, changes: { collectionEnds: null } };
    const refused = await story.post(people.lead, `dialogues/${dialogue}/plan`, { body });
    expect(refused.status).toBe(422);
    expect(refused.body.faults).toMatchObject([{ path: 'changes.collectionEnds', code: 'date-required' }]);
  });

  test('strikes an activity and keeps the others', async () => {
    const dialogue = await answered();
    await story.settle(people.communicator, dialogue, 'invite', { record: records.invitation });
    const [first] = (await story.read(dialogue)).sets['activities'] as { id: string }[];
    const [walk] = records.plan.activities;
    await change(dialogue, {
      activities: [
        { ...walk, id: first?.id, day: records.day(41) },
        { title: 'Kväll på fritidsgården', method: 'gåtur', day: records.day(45) },
      ],
    });
    const open = await change(dialogue, {
      activities: [{ title: 'Kväll i parken', method: 'gåtur', day: records.day(46) }],
    });
    // Other methods are a matter for those who answered on them: the activities wait meanwhile.
    expect(membersIn(open, 'statement')).not.toHaveLength(0);
    const { rows } = await story.running.pool.query<{ title: string; outcome: string | null }>(
      'select title, outcome from activity where dialogue_id = $1 order by day',
      [dialogue],
    );
    expect(rows).toEqual([
      { title: 'Gåtur i Vega', outcome: 'cancelled' },
      { title: 'Kväll på fritidsgården', outcome: 'cancelled' },
      { title: 'Kväll i parken', outcome: null },
    ]);
  });

  test('that has been changed by another since is refused, and to what it is too', async () => {
    const dialogue = await answered();
    const { plan } = await story.read(dialogue);
    const path = `dialogues/${dialogue}/plan`;
    const again = await story.post(people.lead, path, { body: { seenPlan: plan?.hash, changes: {} } });
    expect([again.status, again.body.code]).toEqual([409, 'nothing-changed']);
    await change(dialogue, { cost: 1 });
    const stale = await story.post(people.lead, path, {
      body: { seenPlan: plan?.hash, changes: { cost: 2 } },
    });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-plan']);
  });

  test('by fifty at once on the same version is done once', async () => {
    const dialogue = await answered();
    const { plan } = await story.read(dialogue);
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        story.post(people.lead, `dialogues/${dialogue}/plan`, {
          body: { seenPlan: plan?.hash, changes: { cost: n } },
        }),
      ),
    );
    expect(replies.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(replies.filter(({ body }) => body.code === 'stale-plan')).toHaveLength(49);
  });

  test('by somebody else than the lead is refused', async () => {
    const dialogue = await answered();
    const { plan } = await story.read(dialogue);
    const { status, body } = await story.post(people.coordinator, `dialogues/${dialogue}/plan`, {
      body: { seenPlan: plan?.hash, changes: { cost: 1 } },
    });
    expect([status, body.rule]).toEqual([
      403,
      'medborgardialog.punktdialog@1/acts/change-plan: project-lead@lead',
    ]);
  });

  test('with an unknown field, an impossible date or an unknown area is refused by its path', async () => {
    const dialogue = await answered();
    const { plan } = await story.read(dialogue);
    const faults = async (changes: object): Promise<unknown> => {
      const { status, body } = await story.post(people.lead, `dialogues/${dialogue}/plan`, {
        body: { seenPlan: plan?.hash, changes },
      });
      return [status, body.faults?.map(({ path }) => path)];
    };
    expect(await faults({ colour: 'röd' })).toEqual([422, ['changes.colour']]);
    expect(await faults({ periodFrom: '2027-02-30' })).toEqual([422, ['changes.periodFrom']]);
    expect(await faults({ areas: ['atlantis'] })).toEqual([422, ['changes.areas.0']]);
    expect(await faults({ periodTo: '2020-01-01' })).toEqual([422, ['changes.periodTo']]);
  });

  test('keeps every version, and says what differs field by field', async () => {
    const dialogue = await answered();
    await change(dialogue, { areas: ['jordbro'], hours: 10 });
    const { items } = await story.get<Page<PlanVersion>>(people.registrar, `dialogues/${dialogue}/plans`);
    expect(items.map(({ version, changed }) => [version, changed])).toEqual([
      [2, ['area']],
      [1, ['question', 'influence-level', 'area', 'period', 'target-groups', 'methods']],
    ]);
    const path = `dialogues/${dialogue}/plans/2/difference`;
    expect(await story.get<PlanDifference>(people.registrar, path)).toEqual({
      from: 1,
      to: 2,
      changed: ['area'],
      fields: [
        { field: 'areas', before: ['vega'], after: ['jordbro'], added: ['jordbro'], removed: ['vega'] },
        { field: 'hours', before: 120, after: 10 },
      ],
    });
  });

  test('sent back by the coordinator, and revised, asks only those it concerns', async () => {
    const dialogue = await story.create();
    await supported(story, dialogue);
    const decided = { outcome: 'revise', reason: 'Ta med Jordbro', record: {} };
    expect(await story.settle(people.coordinator, dialogue, 'coordination-decision', decided)).toEqual([
      'method-plan',
    ]);
    const revised = await story.settle(people.lead, dialogue, 'method-plan', {
      record: { ...records.plan, areas: ['vega', 'jordbro'] },
    });
    expect(membersIn(revised, 'statement')).toEqual(['socialforvaltningen']);
    expect(revised).not.toContain('mandate');
  });
});
