import type { TimelineItem } from '../../../src/contract/dialogue-history';
import { blockingTask } from './blocking';
import { actorsIn, AUTOMATIC, filtered } from './history/event-group';
import { storyOf, type EventKind } from './story';

const event = (
  sequence: number,
  kind: EventKind,
  params: Record<string, unknown> = {},
  by: string | null = 'anna',
): TimelineItem => ({
  sequence,
  at: `2026-11-${String(sequence).padStart(2, '0')}T08:00:00Z`,
  actor: by === null ? null : { id: by, name: by },
  onBehalfOf: null,
  by: by ?? 'Klockan',
  sentence: { key: `timeline.${kind}`, params },
});

const opened = {
  task: 'statement/social',
  step: 'statement',
  member: 'social',
  unit: 'social',
  title: 'Yttrande',
};

describe('the story of a dialogue', () => {
  it('tells how each task stands, and how many times it has been asked', () => {
    const { tasks } = storyOf([
      event(1, 'task-opened', { ...opened, names: { social: 'Socialförvaltningen' } }),
      event(2, 'task-settled', { task: opened.task, outcome: 'supports', outcomeTitle: 'Tillstyrker' }),
      event(3, 'task-voided', { task: opened.task, because: 'changed: period' }),
      event(4, 'task-opened', opened),
    ]);
    expect(tasks.get(opened.task)).toMatchObject({ status: 'open', round: 2, outcome: null });
  });

  it('names the unit that was asked, and the answer with its day', () => {
    const { tasks } = storyOf([
      event(1, 'task-opened', { ...opened, names: { social: 'Socialförvaltningen' } }),
      event(2, 'task-settled', { task: opened.task, outcome: 'supports', outcomeTitle: 'Tillstyrker' }),
    ]);
    expect(tasks.get(opened.task)).toMatchObject({
      unit: { name: 'Socialförvaltningen' },
      status: 'settled',
      outcomeTitle: 'Tillstyrker',
      settledAt: '2026-11-02T08:00:00Z',
    });
  });

  it('keeps the order of the phases, also when one comes again', () => {
    const { visits } = storyOf([
      event(1, 'phase-entered', { phase: 'plan' }),
      event(2, 'phase-entered', { phase: 'coordinate' }),
      event(3, 'phase-entered', { phase: 'plan' }),
    ]);
    expect(visits.map(({ phase }) => phase)).toEqual(['plan', 'coordinate', 'plan']);
  });
});

describe('the history', () => {
  const items = [
    event(1, 'begun'),
    event(2, 'reminded', { task: 'a' }, null),
    event(3, 'task-settled', { task: 'a' }, 'karin'),
    { ...event(4, 'plan-changed', { version: 2 }), onBehalfOf: { id: 'bo', name: 'bo' } },
  ];
  const numbers = (filter: Parameters<typeof filtered>[1]): readonly number[] =>
    filtered(items, filter).map(({ sequence }) => sequence);

  it('is read from its newest', () => {
    expect(numbers({})).toEqual([4, 3, 2, 1]);
  });

  it('is narrowed to a kind, to what happens by itself, and to a person or whom they acted for', () => {
    expect(numbers({ visa: 'decisions' })).toEqual([3]);
    expect(numbers({ av: AUTOMATIC })).toEqual([2]);
    expect(numbers({ av: 'karin' })).toEqual([3]);
    expect(numbers({ av: 'bo', visa: 'plan' })).toEqual([4]);
    expect(actorsIn(items).map(({ id }) => id)).toEqual(['anna', 'bo', 'karin']);
  });

  it('leaves out events of kinds it has no words for', () => {
    expect(filtered([event(5, 'sung' as EventKind)], {})).toEqual([]);
  });
});

describe('what blocks', () => {
  const task = (key: string, over: object = {}): Parameters<typeof blockingTask>[0][number] => ({
    ...{ key, ref: key, step: key, title: key, phase: 'plan', unit: { id: 'u', name: 'u' }, asked: [] },
    ...{
      since: '2026-11-09',
      workingDaysWaited: 1,
      workingDaysLeft: 3,
      due: '2026-12-01',
      overdue: false,
      round: 1,
    },
    ...{ claimedBy: null, otherwise: [] },
    ...over,
  });

  it('is what is overdue, before what has waited longer without being so', () => {
    expect(
      blockingTask([task('long', { workingDaysWaited: 30 }), task('late', { overdue: true })])?.key,
    ).toBe('late');
  });

  it('is what has waited longest, and of those alike what is due first', () => {
    expect(blockingTask([task('a'), task('b', { workingDaysWaited: 5 })])?.key).toBe('b');
    expect(blockingTask([task('a', { due: null }), task('b')])?.key).toBe('b');
  });

  it('is never a manager’s reminder of it', () => {
    expect(blockingTask([task('escalation/a', { phase: null, overdue: true })])).toBeUndefined();
  });
});
