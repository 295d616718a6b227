import type { Command } from './command';
import { decide } from './decide';
import { frozen } from './testing/walking';
import { cast, coordinatedStory, planned, plannedStory, startedStory, Story } from './testing/story';
import { punktdialog } from '../definitions/punktdialog';

const { anna, karin, sofia, arne, namnden, bo } = cast;

describe('settling a task', () => {
  it('is refused in this order: the end, the task, the pause, the person, the answer', () => {
    const story = coordinatedStory(punktdialog);
    const bad: Partial<Command> = { outcome: 'nonsense' };
    expect(story.try(anna, story.answer('statement/nobody', 'x'))).toBe('unknown-task');
    expect(story.try(anna, story.answer('mandate', 'x'))).toBe('not-open');
    story.act(karin, { kind: 'pause', until: '2026-12-01', reason: 'val' });
    expect(story.try(anna, story.answer('statement/social', 'x'))).toBe('paused');
    story.act(karin, { kind: 'resume' });
    expect(story.try(arne, { ...story.answer('statement/social'), ...bad })).toBe('not-permitted');
    expect(story.try(sofia, story.answer('statement/social', 'x'))).toBe('unknown-outcome');
    story.act(karin, { kind: 'withdraw', reason: 'slut' });
    expect(story.try(anna, story.answer('statement/nobody', 'x'))).toBe('ended');
  });

  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])(
    'finds neither a task nor an outcome in what every object has: %s',
    (name) => {
      const story = coordinatedStory(punktdialog);
      expect(story.try(sofia, story.answer(name, 'supports'))).toBe('unknown-task');
      expect(story.try(sofia, story.answer('statement/social', name))).toBe('unknown-outcome');
    },
  );

  test.each([
    ['no reason', { reason: '' }, 'reason-required'],
    ['a blank reason', { reason: ' \n' }, 'reason-required'],
    ['a reason', { reason: 'trafik' }, 'accepted'],
  ])('as objecting, with %s: %s', (_what, more, expected) => {
    const story = coordinatedStory(punktdialog);
    expect(story.try(sofia, story.answer('statement/social', 'objects', more))).toBe(expected);
  });

  it('without its record is refused', () => {
    const { record, ...answer } = new Story(punktdialog).answer('state-question');
    expect(record).toBeDefined();
    expect(new Story(punktdialog).try(anna, answer)).toBe('record-required');
  });

  it('as silence is for the clock only', () => {
    const story = coordinatedStory(punktdialog);
    expect(story.try(sofia, story.answer('statement/social', 'no-answer'))).toBe('unknown-outcome');
  });

  test.each([
    ['the plan in force', 'plan-1', 'accepted'],
    ['another plan', 'plan-0', 'stale-plan'],
  ])('that rests on the plan, having seen %s: %s', (_what, seenPlan, expected) => {
    const story = coordinatedStory(punktdialog);
    expect(story.try(sofia, story.answer('statement/social', 'supports', { seenPlan }))).toBe(expected);
  });

  it('that rests on the plan says which plan', () => {
    const story = coordinatedStory(punktdialog);
    const { seenPlan, ...answer } = story.answer('statement/social', 'supports');
    expect(seenPlan).toBe('plan-1');
    expect(story.try(sofia, answer)).toBe('stale-plan');
  });

  it('is bound to the plan in force', () => {
    const story = coordinatedStory(punktdialog);
    story.settle(sofia, 'statement/social', 'supports');
    expect(story.events.at(-1)).toMatchObject({ kind: 'task-settled', plan: 'plan-1', late: false });
  });

  it('twice is refused the second time', () => {
    const story = coordinatedStory(punktdialog);
    story.settle(sofia, 'statement/social', 'supports');
    expect(story.try(sofia, story.answer('statement/social', 'objects'))).toBe('not-open');
  });

  test.each([
    ['2026-12-07T22:59:59.999Z', false],
    ['2026-12-07T23:00:00.000Z', true],
  ])('due on 7 December, at %s is late: %s', (at, late) => {
    const story = coordinatedStory(punktdialog);
    expect(story.state.tasks['statement/social']?.due).toBe('2026-12-07');
    story.now = at;
    story.settle(sofia, 'statement/social', 'supports');
    expect(story.events.findLast(({ kind }) => kind === 'task-settled')).toMatchObject({ late });
  });

  it('of somebody who may not change the plan does not change it', () => {
    const story = coordinatedStory(punktdialog);
    const plan = { version: 2, hash: 'plan-2', fields: ['area'] as const };
    expect(story.try(sofia, story.answer('statement/social', 'supports', { plan }))).toBe('not-permitted');
  });

  it('leaves the state as it was when refused', () => {
    const story = coordinatedStory(punktdialog);
    const before = JSON.stringify(frozen(story.state));
    const refused = decide(
      punktdialog,
      story.state,
      story.answer('statement/social', 'x'),
      story.context(sofia),
    );
    expect(refused).toEqual({
      kind: 'refused',
      refusal: {
        code: 'unknown-outcome',
        rule:
          'medborgardialog.punktdialog@1/coordinate/statement/outcomes: supports | supports-on-condition | objects | ' +
          'proposes-merge | abstains | no-answer',
      },
    });
    expect(JSON.stringify(story.state)).toBe(before);
  });

  it('by the wrong person names who may', () => {
    const story = coordinatedStory(punktdialog);
    const refused = decide(
      punktdialog,
      story.state,
      story.answer('statement/social', 'supports'),
      story.context(bo),
    );
    expect(refused).toMatchObject({
      refusal: {
        code: 'not-permitted',
        rule: 'medborgardialog.punktdialog@1/coordinate/statement/by: administration-contact@social',
      },
    });
  });
});

describe('an outcome', () => {
  it('that ends the dialogue leaves nothing open', () => {
    const story = plannedStory(punktdialog);
    story.settle(namnden, 'mandate', 'refused');
    expect(story.state.ended).toBe('refused');
    expect(story.open()).toEqual([]);
    expect(story.pass('2030-01-01')).toEqual([]);
  });

  it('that refers back has the planning done again', () => {
    const story = plannedStory(punktdialog);
    story.settle(namnden, 'mandate', 'referred-back');
    expect(story.open()).toEqual(['state-question']);
    expect(story.state.tasks['state-question']?.round).toBe(2);
    expect(story.state.tasks['method-plan']?.status).toBe('void');
  });

  it('with conditions has the lead answer them before coordination is decided', () => {
    const story = coordinatedStory(punktdialog);
    const adds = { conditions: [{ id: 'c1', unit: 'social' }] };
    story.settle(sofia, 'statement/social', 'supports-on-condition', { adds });
    story.settle(arne, 'statement/aldre', 'supports');
    story.settle(anna, 'overlap-choice/d2', 'delimit');
    expect(story.open()).toEqual(['condition-answer/c1']);
    story.settle(anna, 'condition-answer/c1', 'declined');
    expect(story.open()).toEqual(['coordination-decision']);
  });

  it('revising the plan asks again only those it then changes something for', () => {
    const story = coordinatedStory(punktdialog);
    story.settle(sofia, 'statement/social', 'objects');
    story.settle(arne, 'statement/aldre', 'supports');
    story.settle(anna, 'overlap-choice/d2', 'delimit');
    story.settle(karin, 'coordination-decision', 'revise');
    expect([story.state.phase, story.open()]).toEqual(['plan', ['method-plan']]);
    story.settle(anna, 'method-plan', 'done', { plan: { version: 2, hash: 'plan-2', fields: ['methods'] } });
    expect([story.state.phase, story.open()]).toEqual(['coordinate', ['statement/aldre']]);
    story.settle(arne, 'statement/aldre', 'supports');
    expect(story.open()).toEqual(['coordination-decision']);
    expect(story.state.tasks['mandate']?.round).toBe(1);
  });

  it('revising the question asks for the mandate again', () => {
    const story = coordinatedStory(punktdialog);
    story.settle(sofia, 'statement/social', 'objects');
    story.settle(arne, 'statement/aldre', 'supports');
    story.settle(anna, 'overlap-choice/d2', 'delimit');
    story.settle(karin, 'coordination-decision', 'revise');
    story.settle(anna, 'method-plan', 'done', { plan: { version: 2, hash: 'plan-2', fields: ['question'] } });
    expect(story.open()).toEqual(['mandate']);
  });
});

describe('the reviews of a commitment', () => {
  const review = (group: string, due: string): { id: string; unit: string; group: string; due: string } => ({
    id: `${group}-${due}`,
    unit: 'social',
    group,
    due,
  });

  function decided(): Story {
    const story = startedStory(punktdialog);
    story.settle(bo, 'invite');
    story.settle(anna, 'activity/a1', 'held');
    story.settle(anna, 'collect');
    const officials = [cast.disa, cast.rut, cast.ali].flatMap(({ authorities }) => authorities);
    for (const task of ['privacy-review', 'register', 'coding', 'representativeness']) {
      story.settle({ id: 'ali', authorities: officials }, task);
    }
    story.settle(anna, 'conclusions');
    story.settle(cast.ali, 'second-reader', 'approved');
    story.settle(bo, 'publish');
    story.settle(anna, 'feedback');
    const dues = ['2027-08-03', '2027-11-03', '2028-05-03'];
    const reviews = [...dues.map((due) => review('c1', due)), review('c2', '2027-08-03')];
    story.settle(namnden, 'decision', 'commitments', { sets: { 'commitment-reviews': reviews } });
    return story;
  }

  it('are asked twenty working days before their dates', () => {
    const story = decided();
    story.pass('2027-07-05T21:59:59.999Z');
    expect(story.open().filter((key) => key.startsWith('commitment-review'))).toEqual([]);
    story.pass('2027-07-05T22:00:00.000Z');
    expect(story.open().filter((key) => key.startsWith('commitment-review'))).toEqual([
      'commitment-review/c1-2027-08-03',
      'commitment-review/c2-2027-08-03',
    ]);
  });

  test.each([
    ['fulfilled', 'skipped'],
    ['dropped', 'skipped'],
    ['ongoing', undefined],
    ['late', undefined],
  ])('answered %s leave the later ones of that commitment %s, and no others', (outcome, status) => {
    const story = decided();
    story.pass('2027-08-03');
    story.settle(sofia, 'commitment-review/c1-2027-08-03', outcome);
    expect(story.state.tasks['commitment-review/c1-2027-11-03']?.status).toBe(status);
    expect(story.state.tasks['commitment-review/c1-2028-05-03']?.status).toBe(status);
    expect(story.state.tasks['commitment-review/c2-2027-08-03']?.status).toBe('open');
  });

  it('leave the earlier ones as they are', () => {
    const story = decided();
    story.pass('2028-05-03');
    story.settle(sofia, 'commitment-review/c1-2027-11-03', 'fulfilled');
    expect(story.state.tasks['commitment-review/c1-2027-08-03']?.status).toBe('open');
    expect(story.state.tasks['commitment-review/c1-2028-05-03']?.status).toBe('skipped');
  });
});

it('the plan is written for the first time without having been seen', () => {
  expect(plannedStory(punktdialog).state.plan).toEqual({ version: 1, hash: planned.plan.hash });
});
