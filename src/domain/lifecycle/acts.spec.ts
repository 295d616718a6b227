import type { Command } from './command';
import { cast, coordinatedStory, deputy, person, plannedStory, startedStory, Story } from './testing/story';
import { punktdialog } from '../definitions/punktdialog';

const { anna, karin, sofia, arne, bo, chef, byggchef } = cast;
const task = 'statement/social';
const eva = person('eva', ['administration-contact', 'social']);

describe('claiming', () => {
  it('reserves a task for the one who does', () => {
    const story = coordinatedStory(punktdialog);
    story.act(sofia, { kind: 'claim', task });
    expect(story.state.tasks[task]?.claimedBy).toBe('sofia');
    expect(story.try(sofia, { kind: 'claim', task })).toBe('nothing-changed');
    expect(story.try(eva, { kind: 'claim', task })).toBe('claimed-by-other');
    expect(story.try(eva, story.answer(task, 'supports'))).toBe('claimed-by-other');
    expect(story.try(arne, { kind: 'claim', task })).toBe('not-permitted');
  });

  test.each([
    ['the one who claimed it', sofia, 'accepted'],
    ['another who could have', eva, 'claimed-by-other'],
    ["the unit's manager", chef, 'accepted'],
    ['the coordinator', karin, 'accepted'],
    ['anybody else', arne, 'not-permitted'],
  ])('is released by %s: %s', (_who, actor, expected) => {
    const story = coordinatedStory(punktdialog);
    expect(story.try(sofia, { kind: 'release', task })).toBe('not-claimed');
    story.act(sofia, { kind: 'claim', task });
    expect(story.try(actor, { kind: 'release', task })).toBe(expected);
  });

  it('is not let go of by who meant to let go of somebody else’s', () => {
    const story = coordinatedStory(punktdialog);
    expect(story.try(karin, { kind: 'release', task, heldBy: 'karin' })).toBe('not-claimed');
    story.act(sofia, { kind: 'claim', task });
    expect(story.try(karin, { kind: 'release', task, heldBy: 'karin' })).toBe('claimed-by-other');
    expect(story.try(karin, { kind: 'release', task, heldBy: 'sofia' })).toBe('accepted');
  });
});

describe('assigning', () => {
  test.each([
    ["the unit's manager", chef, eva, 'accepted'],
    ['the lead', anna, eva, 'accepted'],
    ['the coordinator', karin, eva, 'accepted'],
    ['somebody who may settle it', sofia, eva, 'not-permitted'],
    ['the manager of another unit', byggchef, eva, 'not-permitted'],
    ["the unit's manager, to somebody who may not settle it", chef, arne, 'unknown-target'],
  ])('by %s', (_who, actor, to, expected) => {
    const story = coordinatedStory(punktdialog);
    expect(story.try(actor, { kind: 'assign', task, to })).toBe(expected);
  });

  it('goes before a claim, but not to where it already is', () => {
    const story = coordinatedStory(punktdialog);
    story.act(sofia, { kind: 'claim', task });
    story.act(chef, { kind: 'assign', task, to: eva });
    expect(story.state.tasks[task]?.claimedBy).toBe('eva');
    expect(story.try(chef, { kind: 'assign', task, to: eva })).toBe('nothing-changed');
    expect(story.try(eva, story.answer(task, 'supports'))).toBe('accepted');
  });

  it('to somebody with a conflict of interest is refused', () => {
    const story = coordinatedStory(punktdialog);
    story.act(eva, { kind: 'declare-conflict', reason: 'granne' });
    expect(story.try(chef, { kind: 'assign', task, to: eva })).toBe('conflict-of-interest');
  });
});

describe('the manager of the administration a unit belongs to', () => {
  it('may see to its tasks', () => {
    const story = startedStory(punktdialog);
    expect(story.state.tasks['invite']?.unit).toBe('kommunikation');
    const ksfchef = person('k', ['manager', 'ksf']);
    expect(story.try(ksfchef, { kind: 'assign', task: 'invite', to: bo })).toBe('accepted');
    expect(story.try(chef, { kind: 'remind', task: 'invite' })).toBe('not-permitted');
  });
});

describe('reminding by hand', () => {
  it('leaves the reminders of the clock as they are', () => {
    const story = coordinatedStory(punktdialog);
    story.act(anna, { kind: 'remind', task });
    expect(story.state.tasks[task]?.reminded).toEqual([]);
    expect(story.try(sofia, { kind: 'remind', task })).toBe('not-permitted');
  });
});

describe('extending a task due 7 December 2026', () => {
  const own = 'state-question';
  const extending = (due: string, reason = 'sjukdom'): Command => ({
    kind: 'extend',
    task: own,
    due,
    reason,
  });

  test.each([
    ['the lead, ten working days', anna, extending('2026-12-21'), 'accepted'],
    ['the lead, eleven', anna, extending('2026-12-22'), 'extension-too-long'],
    ['the lead, to the same day', anna, extending('2026-12-07'), 'date-not-later'],
    ['the lead, without a reason', anna, extending('2026-12-08', ' '), 'reason-required'],
    ['the coordinator, eleven', karin, extending('2026-12-22'), 'accepted'],
    ["the unit's manager, eleven", byggchef, extending('2026-12-22'), 'accepted'],
    ['the manager of another unit', chef, extending('2026-12-08'), 'not-permitted'],
  ])('by %s: %s', (_who, actor, command, expected) => {
    const story = new Story(punktdialog);
    expect(story.state.tasks[own]?.due).toBe('2026-12-07');
    expect(story.try(actor, command)).toBe(expected);
  });

  it('is done once by the lead, and again by the coordinator', () => {
    const story = new Story(punktdialog);
    story.act(anna, extending('2026-12-08'));
    expect(story.try(anna, extending('2026-12-09'))).toBe('extension-used');
    expect(story.try(karin, extending('2026-12-09'))).toBe('accepted');
    expect(story.state.tasks[own]).toMatchObject({ extended: 1, due: '2026-12-09' });
  });

  it('is not for the lead where others are asked', () => {
    const story = coordinatedStory(punktdialog);
    expect(story.try(anna, { ...extending('2026-12-09'), task } as Command)).toBe('not-permitted');
  });

  it('starts its clock again and relieves the manager', () => {
    const story = coordinatedStory(punktdialog);
    story.pass('2026-12-08');
    expect(story.open()).toContain('escalation/statement/social');
    story.act(karin, { kind: 'extend', task, due: '2026-12-18', reason: 'sjukdom' });
    expect(story.open()).not.toContain('escalation/statement/social');
    expect(story.state.tasks[task]).toMatchObject({ reminded: [], escalated: false });
    expect(story.pass('2026-12-15')).toContain('reminded statement/social');
    expect(story.pass('2026-12-21')).toContain('escalated statement/social');
    expect(story.open()).toContain('escalation/statement/social');
  });
});

describe('a pause', () => {
  it('begins today and ends on a later date, with a reason', () => {
    const story = coordinatedStory(punktdialog);
    const pause = (until: string, reason = 'val'): Command => ({ kind: 'pause', until, reason });
    expect(story.try(karin, pause('2026-11-23'))).toBe('date-not-later');
    expect(story.try(karin, pause('2026-11-24', ''))).toBe('reason-required');
    expect(story.try(sofia, pause('2026-11-24'))).toBe('not-permitted');
    expect(story.try(karin, { kind: 'resume' })).toBe('not-paused');
    expect(story.try(anna, pause('2026-11-24'))).toBe('accepted');
    expect(story.try(anna, pause('2026-11-25'))).toBe('paused');
  });

  it('stops every clock, and moves the dates by the working days it took', () => {
    const story = coordinatedStory(punktdialog);
    story.act(karin, { kind: 'pause', until: '2026-12-21', reason: 'val' });
    expect(story.pass('2026-12-20')).toEqual([]);
    expect(story.pass('2026-12-21')).toEqual([
      'task-rescheduled statement/social',
      'task-rescheduled statement/aldre',
      'task-rescheduled overlap-choice/d2',
      'resumed',
    ]);
    expect(story.events.at(-1)).toMatchObject({ kind: 'resumed', workingDays: 20 });
    // 7 December and twenty working days: the 24th, 25th and 31st, the 1st and the 6th are none.
    expect(story.state.tasks[task]?.due).toBe('2027-01-11');
  });

  it('ended by hand moves the dates by the days it took until then', () => {
    const story = coordinatedStory(punktdialog);
    story.act(karin, { kind: 'pause', until: '2026-12-21', reason: 'val' });
    story.now = '2026-11-25T08:00:00.000Z';
    story.act(anna, { kind: 'resume' });
    expect(story.state.tasks[task]?.due).toBe('2026-12-09');
  });

  it('leaves a clock where it stood: what is said is not said again', () => {
    const story = coordinatedStory(punktdialog);
    story.pass('2026-12-08');
    story.act(karin, { kind: 'pause', until: '2026-12-14', reason: 'val' });
    story.pass('2026-12-14');
    expect(story.state.tasks[task]).toMatchObject({ reminded: [3, 0], escalated: true });
    expect(story.open()).toContain('escalation/statement/social');
  });

  test.each<readonly [string, Command, string]>([
    ['settled', { kind: 'settle', task, outcome: 'supports' }, 'paused'],
    ['claimed', { kind: 'claim', task }, 'paused'],
    ['extended', { kind: 'extend', task, due: '2027-01-01', reason: 'x' }, 'paused'],
    [
      'replanned',
      { kind: 'change-plan', seenPlan: 'plan-1', plan: { version: 2, hash: 'p', fields: ['area'] } },
      'paused',
    ],
    ['withdrawn', { kind: 'withdraw', reason: 'x' }, 'accepted'],
    ['merged', { kind: 'merge', into: 'd2', reason: 'x' }, 'accepted'],
    ['handed over', { kind: 'hand-over', owner: 'social', lead: 'eva', reason: 'x' }, 'accepted'],
    ['left by somebody with a conflict', { kind: 'declare-conflict', reason: 'x' }, 'accepted'],
  ])('lets nothing be done but what needs no work: %s', (_what, command, expected) => {
    const story = coordinatedStory(punktdialog);
    story.act(karin, { kind: 'pause', until: '2026-12-21', reason: 'val' });
    expect(story.try(karin, command)).toBe(expected);
  });
});

describe('ending before the end', () => {
  test.each<readonly [string, Command, string]>([
    ['withdrawn', { kind: 'withdraw', reason: 'x' }, 'withdrawn'],
    ['merged', { kind: 'merge', into: 'd2', reason: 'x' }, 'merged'],
  ])('as %s is the end', (_what, command, ended) => {
    const story = startedStory(punktdialog);
    expect(story.try(karin, { ...command, reason: ' ' } as Command)).toBe('reason-required');
    story.act(karin, command);
    expect([story.state.ended, story.open()]).toEqual([ended, []]);
    expect(story.try(karin, command)).toBe('ended');
  });

  it('by merging needs something to merge into, and the coordinator', () => {
    const story = startedStory(punktdialog);
    expect(story.try(karin, { kind: 'merge', into: ' ', reason: 'x' })).toBe('unknown-target');
    expect(story.try(anna, { kind: 'merge', into: 'd2', reason: 'x' })).toBe('not-permitted');
    expect(story.try(anna, { kind: 'propose', act: 'merge', about: 'd2', reason: 'x' })).toBe('accepted');
    expect(story.try(sofia, { kind: 'propose', act: 'merge', about: 'd2', reason: 'x' })).toBe(
      'not-permitted',
    );
  });
});

describe('handing over', () => {
  const command: Command = { kind: 'hand-over', owner: 'social', lead: 'eva', reason: 'omorganisation' };

  it('gives the new lead the tasks of the old one, and leaves the others', () => {
    const story = coordinatedStory(punktdialog);
    story.act(anna, { kind: 'claim', task: 'overlap-choice/d2' });
    story.act(karin, command);
    expect(story.state).toMatchObject({ owner: 'social', lead: 'eva' });
    expect(story.state.tasks['overlap-choice/d2']).toMatchObject({ unit: 'social', claimedBy: null });
    expect(story.state.tasks['statement/aldre']?.unit).toBe('aldre');
    const newLead = person('eva', ['project-lead', 'social']);
    expect(story.try(anna, story.answer('overlap-choice/d2', 'delimit'))).toBe('not-permitted');
    expect(story.try(newLead, story.answer('overlap-choice/d2', 'delimit'))).toBe('accepted');
  });

  it('to those who have it already changes nothing', () => {
    const story = coordinatedStory(punktdialog);
    const same: Command = { ...command, owner: 'stadsbyggnad', lead: 'anna' };
    expect(story.try(karin, same)).toBe('nothing-changed');
    expect(story.try(karin, { ...same, lead: '' })).toBe('unknown-target');
    expect(story.try(anna, command)).toBe('not-permitted');
  });
});

describe('a conflict of interest', () => {
  it('is declared once, frees what the person had claimed, and bars them', () => {
    const story = coordinatedStory(punktdialog);
    story.act(sofia, { kind: 'claim', task });
    expect(story.try(sofia, { kind: 'declare-conflict', reason: '' })).toBe('reason-required');
    story.act(sofia, { kind: 'declare-conflict', reason: 'granne' });
    expect(story.state.tasks[task]?.claimedBy).toBeNull();
    expect(story.try(sofia, { kind: 'declare-conflict', reason: 'granne' })).toBe('already-declared');
    expect(story.try(sofia, { kind: 'claim', task })).toBe('conflict-of-interest');
    expect(story.try(eva, story.answer(task, 'supports'))).toBe('accepted');
  });

  it('of the lead leaves the dialogue to be handed over', () => {
    const story = plannedStory(punktdialog);
    story.act(anna, { kind: 'declare-conflict', reason: 'släkt' });
    expect(story.try(anna, { kind: 'withdraw', reason: 'x' })).toBe('conflict-of-interest');
    expect(story.try(deputy('dan', anna), { kind: 'withdraw', reason: 'x' })).toBe('conflict-of-interest');
    expect(story.try(karin, { kind: 'hand-over', owner: 'social', lead: 'eva', reason: 'jäv' })).toBe(
      'accepted',
    );
  });
});
