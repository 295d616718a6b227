import type { Command } from './command';
import type { PlanField } from './definition';
import { cast, coordinatedStory, planned, plannedStory, startedStory, type Story } from './testing/story';
import { punktdialog } from '../definitions/punktdialog';

const { anna, karin, sofia, arne, bo, namnden } = cast;

type Change = Extract<Command, { kind: 'change-plan' }>;

const change = (fields: readonly PlanField[], more: Partial<Change> = {}): Change => ({
  kind: 'change-plan',
  seenPlan: 'plan-1',
  plan: { version: 2, hash: 'plan-2', fields },
  ...more,
});

/** Social is asked for an area, äldre for a target group, kultur for an overlap; all have answered. */
function answered(): Story {
  const story = plannedStory(punktdialog, {
    sets: {
      ...planned.sets,
      'affected-administrations': [
        ...planned.sets['affected-administrations'],
        { id: 'kultur', unit: 'kultur', grounds: ['overlap'] },
        { id: 'skola', unit: 'skola' },
      ],
    },
  });
  story.settle(namnden, 'mandate', 'given');
  for (const unit of ['social', 'aldre', 'kultur', 'skola']) {
    const contact = {
      ...sofia,
      authorities: [{ role: 'administration-contact', unit, holder: 'sofia' }],
    } as const;
    story.settle(contact, `statement/${unit}`, 'supports');
  }
  story.settle(anna, 'overlap-choice/d2', 'delimit');
  return story;
}

describe('changing the plan', () => {
  test.each<readonly [PlanField, readonly string[]]>([
    ['question', ['mandate']],
    ['influence-level', ['mandate']],
    ['area', ['overlap-choice/d2', 'statement/kultur', 'statement/skola', 'statement/social']],
    ['period', ['overlap-choice/d2', 'statement/kultur', 'statement/skola', 'statement/social']],
    ['target-groups', ['overlap-choice/d2', 'statement/aldre', 'statement/kultur', 'statement/skola']],
    ['methods', ['statement/aldre', 'statement/skola']],
  ])('in its %s asks exactly those again for whom it matters: %j', (field, again) => {
    const story = answered();
    story.settle(karin, 'coordination-decision', 'go-ahead');
    story.settle(bo, 'invite');
    story.act(anna, change([field]));
    expect(story.open()).toEqual(['activity/a1', 'collect', ...again].sort());
    expect(story.state.tasks['coordination-decision']?.status).toBe('void');
  });

  it('leaves an answer that does not rest on it, and its round', () => {
    const story = answered();
    story.act(anna, change(['methods']));
    expect(story.state.tasks['statement/social']).toMatchObject({ status: 'settled', round: 1 });
    expect(story.state.tasks['statement/aldre']).toMatchObject({ status: 'open', round: 2 });
    expect(story.open()).not.toContain('coordination-decision');
  });

  it('asks anew who has not answered yet', () => {
    const story = coordinatedStory(punktdialog);
    story.now = '2026-11-30T08:00:00.000Z';
    story.act(anna, change(['area']));
    expect(story.state.tasks['statement/social']).toMatchObject({
      status: 'open',
      round: 2,
      due: '2026-12-14',
    });
  });

  it('goes back to where somebody is asked, and forward again to where it was', () => {
    const story = startedStory(punktdialog);
    story.settle(bo, 'invite');
    story.settle(anna, 'activity/a1', 'held');
    story.act(anna, change(['methods']));
    expect(story.state.phase).toBe('coordinate');
    story.settle(arne, 'statement/aldre', 'supports');
    story.settle(karin, 'coordination-decision', 'go-ahead');
    expect([story.state.phase, story.open()]).toEqual(['carry-out', ['collect']]);
  });

  it.each([
    ['that is not the one in force', change(['area'], { seenPlan: 'plan-0' }), 'stale-plan'],
    [
      'to what it is',
      change(['area'], { plan: { version: 2, hash: 'plan-1', fields: ['area'] } }),
      'nothing-changed',
    ],
  ])('%s is refused: %s', (_what, command, expected) => {
    expect(coordinatedStory(punktdialog).try(anna, command)).toBe(expected);
  });

  it('in what nobody rests an answer on asks nobody again', () => {
    const story = coordinatedStory(punktdialog);
    const before = story.open();
    story.act(anna, change([]));
    expect([story.open(), story.state.plan?.hash]).toEqual([before, 'plan-2']);
  });

  it('is for the lead only', () => {
    expect(coordinatedStory(punktdialog).try(karin, change(['area']))).toBe('not-permitted');
  });

  it('no longer asks who is no longer affected', () => {
    const story = coordinatedStory(punktdialog);
    const sets = { 'affected-administrations': [planned.sets['affected-administrations'][1]] };
    story.act(anna, change(['area'], { sets }));
    expect(story.open()).toEqual(['overlap-choice/d2', 'statement/aldre']);
    expect(story.state.tasks['statement/social']?.status).toBe('void');
  });

  it('asks who is newly affected, also when the collection has begun', () => {
    const story = startedStory(punktdialog);
    story.settle(bo, 'invite');
    const all = planned.sets['affected-administrations'];
    const sets = { 'affected-administrations': [...all, { id: 'kultur', unit: 'kultur' }] };
    story.act(anna, change(['influence-level'], { sets }));
    story.settle(namnden, 'mandate', 'given');
    expect([story.state.phase, story.open()]).toEqual([
      'coordinate',
      ['activity/a1', 'collect', 'statement/kultur'],
    ]);
  });

  it('moves the dates of what is asked, and starts their clocks again', () => {
    const story = plannedStory(punktdialog);
    story.pass('2026-12-11');
    expect(story.state.tasks['mandate']).toMatchObject({ reminded: [3, 0], escalated: true });
    story.act(anna, change(['period'], { facts: { 'board-date': '2026-12-17' } }));
    expect(story.state.tasks['mandate']).toMatchObject({ due: '2026-12-17', reminded: [], escalated: false });
    expect(story.open()).toEqual(['mandate']);
  });

  it('moves the date of one activity and not of the others', () => {
    const story = startedStory(punktdialog);
    story.settle(bo, 'invite');
    const sets = { activities: [{ id: 'a1', unit: 'stadsbyggnad', due: '2027-01-22' }] };
    story.act(anna, change(['period'], { sets }));
    expect(story.state.tasks['activity/a1']?.due).toBe('2027-01-22');
    expect(story.state.tasks['collect']?.due).toBe('2027-02-01');
  });
});
