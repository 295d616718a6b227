import { agenda } from '../lifecycle/agenda';
import { rebuild } from '../lifecycle/evolve';
import { calendar, cast, organisation, person, planned, Story } from '../lifecycle/testing/story';
import { brukardialog } from './brukardialog';
import { konceptdialog } from './konceptdialog';
import { punktdialog } from './punktdialog';
import { tillfalle } from './tillfalle';

const { anna, arne, bo, karin, namnden, byggchef, chef, sofia } = cast;
const officials = person(
  'officials',
  ['data-steward', 'digital'],
  ['analyst', 'digital'],
  ['registrar', 'kansli'],
);

function plan(story: Story): void {
  story.settle(anna, 'state-question');
  story.settle(anna, 'influence-check', 'open');
  story.settle(anna, 'known-already');
  story.settle(anna, 'target-groups');
}

function coordinate(story: Story): void {
  story.settle(sofia, 'statement/social', 'supports');
  story.settle(arne, 'statement/aldre', 'supports');
  story.settle(anna, 'overlap-choice/d2', 'coordinate');
  story.settle(karin, 'coordination-decision', 'go-ahead');
}

function carryOutToAnalyse(story: Story): void {
  story.settle(bo, 'invite');
  expect(story.open()).toEqual(['activity/a1', 'collect']);
  story.settle(anna, 'activity/a1', 'held');
  const sets = {
    'data-sets': [{ id: 'ds1', unit: 'stadsbyggnad' }],
    receivers: [{ id: 'social', unit: 'social' }],
  };
  story.settle(anna, 'collect', 'done', { sets });
  for (const task of ['raw-data/ds1', 'privacy-review', 'register', 'coding', 'representativeness']) {
    expect(story.open()).toEqual([task]);
    story.settle(officials, task);
  }
  story.settle(anna, 'conclusions');
  story.settle(officials, 'second-reader', 'returned');
  expect(story.open()).toEqual(['conclusions']);
  story.settle(anna, 'conclusions');
  story.settle(officials, 'second-reader', 'approved');
}

const reviews = {
  sets: { 'commitment-reviews': [{ id: 'c1-3', unit: 'social', group: 'c1', due: '2027-08-03' }] },
};

/** With nothing open but a review still to come, time brings it. */
function followUp(story: Story): void {
  story.settle(anna, 'evaluation');
  story.settle(anna, 'lessons');
  expect(story.open()).toEqual([]);
  expect(agenda(story.definition, story.state, calendar, organisation)[0]).toMatchObject({
    happening: { kind: 'task-opened', task: 'commitment-review/c1-3' },
  });
  story.pass('2027-08-03');
  const reviewer = story.definition === brukardialog ? chef : sofia;
  story.settle(reviewer, 'commitment-review/c1-3', 'fulfilled');
  story.settle(officials, 'close');
  expect(story.state.ended).toBe('completed');
  expect(rebuild(story.events)).toEqual(story.state);
}

test('a punktdialog runs from its question to its archive', () => {
  const story = new Story(punktdialog);
  plan(story);
  story.settle(anna, 'method-plan', 'done', planned);
  story.settle(namnden, 'mandate', 'given');
  coordinate(story);
  carryOutToAnalyse(story);
  story.settle(bo, 'publish');
  expect(story.open()).toEqual(['feedback', 'received/social']);
  story.settle(sofia, 'received/social', 'used');
  // The gate: the participants are told before anything goes on.
  expect(story.open()).toEqual(['feedback']);
  story.settle(anna, 'feedback');
  story.settle(namnden, 'decision', 'commitments', reviews);
  followUp(story);
});

describe('a brukardialog', () => {
  function analysed(facts: Readonly<Record<string, boolean>>): Story {
    const story = new Story(brukardialog);
    plan(story);
    story.settle(anna, 'method-plan', 'done', { ...planned, facts: { ...planned.facts, ...facts } });
    expect(story.open()).toEqual(['privacy-plan']);
    story.settle(officials, 'privacy-plan');
    expect(story.try(namnden, story.answer('mandate', 'given'))).toBe('not-permitted');
    story.settle(byggchef, 'mandate', 'given');
    coordinate(story);
    carryOutToAnalyse(story);
    expect(story.open()).toEqual(['feedback']);
    story.settle(anna, 'feedback');
    return story;
  }

  it('is decided by its manager, and publishes nothing unless the plan says so', () => {
    const story = analysed({});
    expect(story.state.tasks['publish']?.status).toBe('skipped');
    story.settle(chef, 'received/social', 'used');
    expect(story.open()).toEqual(['decision']);
    story.settle(byggchef, 'decision', 'commitments', reviews);
    expect(story.state.tasks['committee-decision']?.status).toBe('skipped');
    followUp(story);
  });

  it('is published and decided by the committee where the plan says so', () => {
    const story = analysed({ 'publish-results': true, 'committee-decides': true });
    story.settle(bo, 'publish');
    story.settle(chef, 'received/social', 'used');
    expect(story.state.tasks['decision']?.status).toBe('skipped');
    story.settle(namnden, 'committee-decision', 'commitments', reviews);
    followUp(story);
  });

  it('may be refused, but not referred back', () => {
    const outcomes = brukardialog.phases[0]?.steps.find(({ id }) => id === 'mandate')?.outcomes ?? {};
    expect(Object.keys(outcomes)).toEqual(['given', 'refused']);
  });
});

describe('a konceptdialog', () => {
  function coordinated(): Story {
    const story = new Story(konceptdialog);
    plan(story);
    const facts = { ...planned.facts, 'season-ends': '2027-05-31' };
    story.settle(anna, 'method-plan', 'done', { ...planned, facts });
    story.settle(namnden, 'mandate', 'given');
    coordinate(story);
    return story;
  }

  it('is looked back on at the end of every season', () => {
    const story = coordinated();
    expect([story.state.phase, story.open()]).toEqual(['season', []]);
    story.pass('2027-05-31');
    story.settle(anna, 'season-summary');
    story.settle(karin, 'continue', 'continue', { facts: { 'season-ends': '2028-05-31' } });
    expect(story.open()).toEqual([]);
    story.pass('2028-05-31');
    expect(story.state.tasks['season-summary']).toMatchObject({
      status: 'open',
      round: 2,
      due: '2028-05-31',
    });
  });

  it('that changes is planned again, and asks again those the change concerns', () => {
    const story = coordinated();
    story.pass('2027-05-31');
    story.settle(anna, 'season-summary');
    story.settle(karin, 'continue', 'change');
    expect([story.state.phase, story.open()]).toEqual(['plan', ['state-question']]);
    plan(story);
    const changed = { version: 2, hash: 'plan-2', fields: ['methods'] } as const;
    story.settle(anna, 'method-plan', 'done', { plan: changed, facts: { 'season-ends': '2028-05-31' } });
    expect([story.state.phase, story.open()]).toEqual(['coordinate', ['statement/aldre']]);
  });

  it('comes to an end', () => {
    const story = coordinated();
    story.pass('2027-05-31');
    story.settle(anna, 'season-summary');
    story.settle(karin, 'continue', 'end');
    expect(story.state.ended).toBe('completed');
  });
});

test('an occurrence is lightly coordinated, and then runs as a punktdialog', () => {
  const story = new Story(tillfalle);
  story.settle(anna, 'method-plan', 'done', planned);
  expect(story.open()).toEqual(['objection/aldre', 'objection/social', 'overlap-choice/d2']);
  story.settle(sofia, 'objection/social', 'no-objection');
  story.settle(arne, 'objection/aldre', 'objection');
  story.settle(anna, 'overlap-choice/d2', 'coordinate');
  story.settle(karin, 'coordination-decision', 'go-ahead');
  carryOutToAnalyse(story);
  story.settle(bo, 'publish');
  story.settle(anna, 'feedback');
  story.settle(sofia, 'received/social', 'used');
  story.settle(namnden, 'decision', 'commitments', reviews);
  followUp(story);
});
