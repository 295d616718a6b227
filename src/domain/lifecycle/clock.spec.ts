import { agenda } from './agenda';
import { calendar, cast, coordinatedStory, organisation, startedStory, type Story } from './testing/story';
import { tick } from './tick';
import { punktdialog } from '../definitions/punktdialog';
import { tillfalle } from '../definitions/tillfalle';
import { Story as NewStory, planned } from './testing/story';

const { anna, bo, karin, sofia, chef } = cast;

const appointments = (story: Story): readonly string[] =>
  agenda(story.definition, story.state, calendar, organisation)
    .filter(({ happening }) => 'task' in happening && happening.task === 'statement/social')
    .map(({ at, happening }) => `${at} ${happening.kind}`);

describe('a statement that nobody gives', () => {
  // Asked on Monday 23 November, due on Monday 7 December.
  it('has its appointments in order', () => {
    expect(appointments(coordinatedStory(punktdialog))).toEqual([
      '2026-12-01T23:00:00.000Z reminded',
      '2026-12-06T23:00:00.000Z reminded',
      '2026-12-07T23:00:00.000Z escalated',
      '2026-12-13T23:00:00.000Z task-settled',
    ]);
  });

  test.each([
    ['2026-12-01T22:59:59.999Z', []],
    ['2026-12-01T23:00:00.000Z', ['reminded statement/social']],
    ['2026-12-06T22:59:59.999Z', ['reminded statement/social']],
    ['2026-12-06T23:00:00.000Z', ['reminded statement/social', 'reminded statement/social']],
    [
      '2026-12-07T23:00:00.000Z',
      [
        'reminded statement/social',
        'reminded statement/social',
        'escalated statement/social',
        'task-opened escalation/statement/social',
      ],
    ],
    [
      '2026-12-13T23:00:00.000Z',
      [
        'reminded statement/social',
        'reminded statement/social',
        'escalated statement/social',
        'task-opened escalation/statement/social',
        'task-settled statement/social',
        'task-voided escalation/statement/social',
      ],
    ],
  ])('has by %s had %j', (to, expected) => {
    const happened = coordinatedStory(punktdialog).pass(to);
    expect(happened.filter((what) => what.includes('statement/social'))).toEqual(expected);
  });

  it('becomes a task of its manager, who may only close it with what was done', () => {
    const story = coordinatedStory(punktdialog);
    story.pass('2026-12-08');
    const escalation = 'escalation/statement/social';
    expect(story.state.tasks[escalation]).toMatchObject({
      unit: 'social',
      member: 'statement/social',
      due: '2026-12-15',
    });
    expect(story.try(sofia, story.answer(escalation, 'handled'))).toBe('not-permitted');
    expect(story.try(chef, story.answer(escalation, 'handled', { reason: '' }))).toBe('reason-required');
    story.settle(chef, escalation, 'handled');
    expect(story.open()).toContain('statement/social');
  });

  it('is no longer a task of its manager when it is given after all', () => {
    const story = coordinatedStory(punktdialog);
    story.pass('2026-12-08');
    story.settle(sofia, 'statement/social', 'supports');
    expect(story.open()).not.toContain('escalation/statement/social');
    expect(story.events.at(-1)).toMatchObject({ kind: 'task-voided', because: 'statement/social' });
    expect(story.events.at(-2)).toMatchObject({ kind: 'task-settled', late: true });
  });

  it('never counts as consent', () => {
    const story = coordinatedStory(punktdialog);
    story.settle(anna, 'overlap-choice/d2', 'delimit');
    story.pass('2026-12-14');
    expect(story.state.tasks['statement/social']).toMatchObject({
      outcome: 'no-answer',
      settledBy: ['clock'],
    });
    expect(story.open()).toEqual(['coordination-decision']);
  });
});

it('an escalation is not itself escalated, and holds nothing up', () => {
  const story = coordinatedStory(punktdialog);
  story.settle(anna, 'overlap-choice/d2', 'delimit');
  story.pass('2026-12-14');
  const happened = story.pass('2027-02-01');
  expect(happened.filter((what) => what.includes('escalation/escalation'))).toEqual([]);
  story.settle(karin, 'coordination-decision', 'go-ahead');
  expect([story.state.phase, story.open()]).toEqual(['carry-out', ['invite']]);
});

it('an escalation goes to the administration that the unit belongs to', () => {
  const story = startedStory(punktdialog);
  story.pass('2026-12-01');
  expect(story.state.tasks['escalation/invite']).toMatchObject({ unit: 'ksf' });
});

describe('the clock', () => {
  it('does the same in one step as in many', () => {
    const [once, often] = [coordinatedStory(punktdialog), coordinatedStory(punktdialog)];
    once.pass('2026-12-14');
    for (let day = 24; day <= 30; day += 1) often.pass(`2026-11-${day}`);
    for (let day = 1; day <= 14; day += 1) often.pass(`2026-12-${String(day).padStart(2, '0')}`);
    expect(often.events.map(({ kind }) => kind).sort()).toEqual(once.events.map(({ kind }) => kind).sort());
    expect(often.open()).toEqual(once.open());
  });

  it('does nothing twice, and says who it is', () => {
    const story = coordinatedStory(punktdialog);
    story.pass('2026-12-08');
    expect(story.pass('2026-12-08')).toEqual([]);
    expect(story.events.at(-1)).toMatchObject({ actor: 'clock', onBehalfOf: null });
  });

  it('leaves the state it was given', () => {
    const story = coordinatedStory(punktdialog);
    const before = JSON.stringify(story.state);
    tick(punktdialog, story.state, { now: '2027-01-01T00:00:00.000Z', calendar, organisation });
    expect(JSON.stringify(story.state)).toBe(before);
  });
});

describe('the collection', () => {
  function invited(): Story {
    const story = startedStory(punktdialog);
    story.settle(bo, 'invite');
    return story;
  }

  test.each([
    ['2027-01-10T22:59:59.999Z', undefined],
    ['2027-01-10T23:00:00.000Z', 'open'],
    ['2027-02-01T22:59:59.999Z', 'open'],
    ['2027-02-01T23:00:00.000Z', 'closed'],
  ])('is at %s to the public: %s', (at, expected) => {
    const story = invited();
    story.pass(at);
    expect(story.state.windows['collect']).toBe(expected);
  });

  it('opens at once when the invitation comes after its first day', () => {
    const story = startedStory(punktdialog);
    story.pass('2027-01-20');
    expect(story.state.windows).toEqual({});
    story.settle(bo, 'invite');
    story.pass('2027-01-20');
    expect(story.state.windows['collect']).toBe('open');
  });

  test.each([
    ['settled', 'settle'],
    ['withdrawn', 'withdraw'],
  ])('closes when it is %s', (_what, act) => {
    const story = invited();
    story.pass('2027-01-20');
    if (act === 'settle') story.settle(anna, 'collect');
    else story.act(anna, { kind: 'withdraw', reason: 'slut' });
    expect(story.state.windows['collect']).toBe('closed');
  });

  it('opens again when its last day is moved', () => {
    const story = invited();
    story.pass('2027-02-03');
    story.act(anna, {
      kind: 'change-plan',
      seenPlan: 'plan-1',
      plan: { version: 2, hash: 'plan-2', fields: ['period'] },
      facts: { 'collection-ends': '2027-02-10' },
    });
    expect(story.state.windows['collect']).toBe('open');
    expect(story.state.tasks['collect']?.due).toBe('2027-02-10');
    story.pass('2027-02-11');
    expect(story.state.windows['collect']).toBe('closed');
  });
});

describe('an occurrence that nobody objects to', () => {
  function asked(): Story {
    const story = new NewStory(tillfalle);
    story.settle(anna, 'method-plan', 'done', { ...planned, sets: { ...planned.sets, overlaps: [] } });
    return story;
  }

  it('has silence count as no objection, without any manager', () => {
    const story = asked();
    expect(story.open()).toEqual(['objection/aldre', 'objection/social']);
    expect(story.pass('2026-11-26T22:59:59.999Z').filter((what) => !what.startsWith('reminded'))).toEqual([]);
    const happened = story.pass('2026-11-26T23:00:00.000Z');
    expect(happened.filter((what) => what.startsWith('escalated'))).toEqual([]);
    expect(story.state.tasks['objection/social']?.outcome).toBe('no-objection');
    expect(story.state.tasks['coordination-decision']?.status).toBe('skipped');
    expect(story.open()).toEqual(['invite']);
  });

  it('is decided by the coordinator as soon as one does', () => {
    const story = asked();
    story.settle(sofia, 'objection/social', 'objection');
    story.pass('2026-11-27');
    expect(story.open()).toEqual(['coordination-decision']);
  });
});
