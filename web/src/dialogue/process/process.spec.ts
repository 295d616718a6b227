import { punktdialog } from '../../../../src/domain/definitions/punktdialog';
import { konceptdialog } from '../../../../src/domain/definitions/konceptdialog';
import { definitions } from '../../../../src/domain/definitions/definitions';
import { processGraph } from '../../../../src/domain/lifecycle/process-graph';
import type { LifecycleDefinition } from '../../../../src/domain/lifecycle/definition';
import type { WaitingTask } from '../../../../src/contract/dialogue';
import type { ProcessGraph } from '../../queries/dialogue';
import type { StoryTask } from '../story';
import { layersOf } from './layers';
import { processOf, type Process, type ProcessSource } from './process';

const graphOf = (definition: LifecycleDefinition): ProcessGraph => processGraph(definition) as ProcessGraph;

const waiting = (step: string, unit: string, over: Partial<WaitingTask> = {}): WaitingTask => ({
  key: `${step}/${unit}`,
  ref: `${step}~${unit}`,
  step,
  title: step,
  phase: 'coordinate',
  unit: { id: unit, name: unit },
  asked: [],
  since: '2026-11-09',
  workingDaysWaited: 11,
  workingDaysLeft: 0,
  due: '2026-11-23',
  overdue: false,
  round: 1,
  claimedBy: null,
  otherwise: [],
  ...over,
});

const settled = (step: string, unit: string, over: Partial<StoryTask> = {}): [string, StoryTask] => [
  `${step}/${unit}`,
  {
    key: `${step}/${unit}`,
    step,
    member: unit,
    title: step,
    unit: { id: unit, name: unit },
    status: 'settled',
    round: 1,
    openedAt: '2026-11-09T08:00:00Z',
    settledAt: '2026-11-12T08:00:00Z',
    outcome: 'supports',
    outcomeTitle: 'Tillstyrker',
    ...over,
  },
];

interface Standing {
  readonly definition?: LifecycleDefinition;
  readonly phase?: string;
  readonly over?: Partial<ProcessSource['dialogue']>;
  readonly tasks?: readonly [string, StoryTask][];
  readonly visits?: readonly string[];
}

function standing({
  definition = punktdialog,
  phase = 'coordinate',
  over = {},
  tasks = [],
  visits = ['plan', 'coordinate'],
}: Standing): Process {
  return processOf({
    dialogue: {
      phase: { id: phase, title: phase, phaseNumber: 1, phases: definition.phases.length },
      waiting: [],
      ended: null,
      endedAt: null,
      paused: null,
      ...over,
    },
    graph: graphOf(definition),
    story: {
      tasks: new Map(tasks),
      visits: visits.map((one, at) => ({ phase: one, at: `2026-11-0${String(at + 1)}T08:00:00Z` })),
    },
    names: new Map(),
    meaningOf: (_step, outcome) => (outcome === 'objects' ? 'no' : 'yes'),
  });
}

describe('the steps of a phase', () => {
  it('lie beside one another when they are asked at once', () => {
    expect(layersOf(graphOf(punktdialog), 'coordinate')).toEqual([
      ['statement', 'overlap-choice', 'condition-answer'],
      ['coordination-decision'],
    ]);
    expect(layersOf(graphOf(punktdialog), 'carry-out')).toEqual([['invite'], ['activity', 'collect']]);
    expect(layersOf(graphOf(konceptdialog), 'season')).toEqual([['season-summary'], ['continue']]);
  });

  test.each(definitions.map((definition) => [definition.id, definition] as const))(
    'are each in one layer in %s',
    (_id, definition) => {
      for (const { id, steps } of definition.phases) {
        expect(layersOf(graphOf(definition), id).flat().sort()).toEqual(steps.map((step) => step.id).sort());
      }
    },
  );
});

describe('the line', () => {
  it('has a lane for each who is asked, those who have answered and those who have not', () => {
    const { lanes, answers, layers } = standing({
      over: { waiting: [waiting('statement', 'social', { overdue: true }), waiting('statement', 'aldre')] },
      tasks: [settled('statement', 'kultur')],
    });
    expect(lanes.map(({ unit, state }) => [unit, state])).toEqual([
      ['kultur', 'done'],
      ['aldre', 'now'],
      ['social', 'late'],
    ]);
    expect(answers).toEqual({ done: 1, of: 3 });
    expect(layers).toEqual({ passed: 0, here: 1, left: 1 });
  });

  it('says what each answer means, and nothing where there is none', () => {
    const { lanes, answers } = standing({
      over: { waiting: [waiting('statement', 'social')] },
      tasks: [
        settled('statement', 'kultur'),
        settled('statement', 'aldre', { outcome: 'objects', outcomeTitle: 'Avstyrker' }),
      ],
    });
    expect(lanes.map(({ unit, meaning }) => [unit, meaning])).toEqual([
      ['kultur', 'yes'],
      ['aldre', 'no'],
      ['social', null],
    ]);
    expect(answers).toEqual({ done: 2, of: 3 });
  });

  it('leaves out answers that hold no longer', () => {
    const { lanes } = standing({
      over: { waiting: [waiting('statement', 'social', { round: 2 })] },
      tasks: [settled('statement', 'kultur', { status: 'void' })],
    });
    expect(lanes.map(({ unit, round }) => [unit, round])).toEqual([['social', 2]]);
  });

  it('gathers those who have answered alike when they are many, and keeps each who is waited for', () => {
    const units = Array.from({ length: 20 }, (_, at) => `unit-${String(at)}`);
    const { lanes, answers } = standing({
      over: { waiting: units.slice(12).map((unit) => waiting('statement', unit)) },
      tasks: units.slice(0, 12).map((unit) => settled('statement', unit)),
    });
    expect(lanes).toHaveLength(9);
    expect(lanes[0]).toMatchObject({ state: 'done', count: 12 });
    expect(answers).toEqual({ done: 12, of: 20 });
  });

  it('gathers what one unit is asked many times', () => {
    const overlaps = Array.from({ length: 15 }, (_, at) =>
      waiting('overlap-choice', `d${String(at)}`, { unit: { id: 'lead', name: 'lead' } }),
    );
    const { lanes } = standing({ over: { waiting: overlaps } });
    expect(lanes.map(({ step, count }) => [step, count])).toEqual([['overlap-choice', 15]]);
  });

  it('has what is behind with its day, and what is ahead without', () => {
    const { before, now, after } = standing({});
    expect(before).toEqual([{ phase: 'plan', title: 'Planera', at: '2026-11-02T08:00:00Z' }]);
    expect(now?.phase).toBe('coordinate');
    expect(after.map(({ phase, at }) => [phase, at])).toEqual([
      ['carry-out', null],
      ['document', null],
      ['analyse', null],
      ['spread', null],
      ['follow-up', null],
    ]);
  });

  it('says from where it came back, until it has come as far again', () => {
    const back = standing({ phase: 'plan', visits: ['plan', 'coordinate', 'plan'] });
    expect(back.cameBack).toMatchObject({ phase: 'coordinate', at: '2026-11-03T08:00:00Z' });
    const again = standing({ visits: ['plan', 'coordinate', 'plan', 'coordinate'] });
    expect(again.cameBack).toBeNull();
  });

  it('ends where it was broken off, and is all behind when it was carried out', () => {
    const broken = standing({ over: { ended: 'withdrawn', endedAt: '2026-12-01T08:00:00Z' } });
    expect([broken.now?.phase, broken.after, broken.ended?.as]).toEqual(['coordinate', [], 'withdrawn']);
    const whole = standing({ phase: 'follow-up', over: { ended: 'completed' } });
    expect([whole.before.length, whole.now, whole.after]).toEqual([7, null, []]);
  });

  test.each(definitions.map((definition) => [definition.id, definition] as const))(
    'has every phase of %s, wherever it stands',
    (_id, definition) => {
      for (const { id } of definition.phases) {
        const { before, now, after } = standing({ definition, phase: id, visits: [id] });
        expect([...before, now, ...after].map((stop) => stop?.phase)).toEqual(
          definition.phases.map((phase) => phase.id),
        );
      }
    },
  );
});
