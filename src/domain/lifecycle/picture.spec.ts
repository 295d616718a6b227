import { effectsOf } from './effects';
import { matrix, type MatrixRow } from './matrix';
import { openTasks } from './open-tasks';
import { processGraph } from './process-graph';
import { calendar, cast, coordinatedStory, organisation, startedStory } from './testing/story';
import { definitions } from '../definitions/definitions';
import { konceptdialog } from '../definitions/konceptdialog';
import { punktdialog } from '../definitions/punktdialog';

const { karin, bo } = cast;

describe('the matrix', () => {
  const rowOf = (name: string): MatrixRow | undefined =>
    matrix(punktdialog).find((row) => (row.kind === 'step' ? row.step : row.act) === name);

  it('has a row for every step, the escalation and every act', () => {
    const rows = matrix(punktdialog);
    expect(rows.filter(({ kind }) => kind === 'step')).toHaveLength(29);
    expect(rows.filter(({ kind }) => kind === 'act')).toHaveLength(14);
  });

  it('says who performs, decides, is consulted and is informed', () => {
    expect(rowOf('mandate')?.cells).toEqual({
      committee: [{ part: 'decides', unit: 'deciding' }],
      'elected-member': [{ part: 'informed', unit: 'any' }],
    });
    expect(rowOf('raw-data')?.cells).toEqual({
      'data-steward': [{ part: 'performs', unit: 'any' }],
      'project-lead': [{ part: 'consulted', unit: 'lead' }],
    });
  });

  it('says who may act and who may propose it', () => {
    expect(rowOf('merge')?.cells).toEqual({
      coordinator: [{ part: 'may', unit: 'any' }],
      'project-lead': [{ part: 'proposes', unit: 'lead' }],
    });
    expect(Object.keys(rowOf('read')?.cells ?? {})).not.toContain('resident');
  });

  it('changes with the definition', () => {
    const [plan, ...rest] = punktdialog.phases;
    const steps = (plan?.steps ?? []).map((step) => ({
      ...step,
      by: [{ role: 'analyst', unit: 'any' }] as const,
    }));
    const changed = { ...punktdialog, phases: plan ? [{ ...plan, steps }, ...rest] : rest };
    expect(matrix(changed)[0]?.cells).toEqual({ analyst: [{ part: 'performs', unit: 'any' }] });
  });
});

describe('the process graph', () => {
  test.each(definitions)('of $id leads from its start to every step, and has an end', (definition) => {
    const { nodes, edges } = processGraph(definition);
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
    const reached = new Set(['start']);
    for (let before = 0; before < reached.size;) {
      before = reached.size;
      edges.filter(({ from }) => reached.has(from)).forEach(({ to }) => reached.add(to));
    }
    const unreached = nodes.filter(({ id, kind }) => kind !== 'end' && !reached.has(id));
    expect(unreached).toEqual([]);
    expect(nodes.some(({ id, kind }) => kind === 'end' && reached.has(id))).toBe(true);
  });

  it('shows where a step leads besides on', () => {
    const { edges } = processGraph(konceptdialog);
    expect(edges.filter(({ from }) => from === 'step/continue')).toEqual([
      { from: 'step/continue', to: 'step/season-summary', kind: 'reopen', outcome: 'continue' },
      { from: 'step/continue', to: 'step/state-question', kind: 'reopen', outcome: 'change' },
      { from: 'step/continue', to: 'end/completed', kind: 'end', outcome: 'end' },
    ]);
  });

  it('shows steps that go on beside each other', () => {
    const forward = processGraph(punktdialog).edges.filter(({ kind }) => kind === 'forward');
    expect(forward.filter(({ from }) => from === 'step/invite').map(({ to }) => to)).toEqual([
      'step/activity',
      'step/collect',
    ]);
    expect(forward.filter(({ to }) => to === 'step/coordination-decision').map(({ from }) => from)).toEqual([
      'step/statement',
      'step/overlap-choice',
      'step/condition-answer',
    ]);
  });

  it('has a token for each open task, at its unit, since it was asked', () => {
    const story = coordinatedStory(punktdialog);
    const at = '2026-11-23T08:00:00.000Z';
    expect(processGraph(punktdialog, story.state).tokens).toEqual([
      { node: 'step/statement', task: 'statement/social', unit: 'social', openedAt: at },
      { node: 'step/statement', task: 'statement/aldre', unit: 'aldre', openedAt: at },
      { node: 'step/overlap-choice', task: 'overlap-choice/d2', unit: 'stadsbyggnad', openedAt: at },
    ]);
  });

  it('shows what is passed, here and to come, and how it ended', () => {
    const story = startedStory(punktdialog);
    const statusOf = (id: string): string | undefined =>
      processGraph(punktdialog, story.state).nodes.find((node) => node.id === id)?.status;
    expect(
      ['phase/plan', 'step/condition-answer', 'step/invite', 'step/collect', 'phase/spread'].map(statusOf),
    ).toEqual(['passed', 'passed', 'here', 'to-come', 'to-come']);
    story.act(karin, { kind: 'withdraw', reason: 'slut' });
    expect(statusOf('end/withdrawn')).toBe('here');
  });
});

describe('an open task', () => {
  it('says what is asked of whom, and what follows if nothing is done', () => {
    const story = coordinatedStory(punktdialog);
    story.pass('2026-12-02');
    const [first] = openTasks(punktdialog, story.state, { calendar, organisation });
    expect(first).toEqual({
      key: 'statement/social',
      step: 'statement',
      phase: 'coordinate',
      title: 'Yttrande',
      unit: 'social',
      openedAt: '2026-11-23T08:00:00.000Z',
      due: '2026-12-07',
      round: 1,
      claimedBy: null,
      asked: ['administration-contact@social'],
      otherwise: [
        { kind: 'reminded', workingDays: 0, to: null, at: '2026-12-06T23:00:00.000Z' },
        { kind: 'escalated', workingDays: 1, to: 'manager', at: '2026-12-07T23:00:00.000Z' },
        { kind: 'counts-as', workingDays: 5, to: 'no-answer', at: '2026-12-13T23:00:00.000Z' },
      ],
    });
  });

  it('promises no instant without a calendar, nor during a pause', () => {
    const story = coordinatedStory(punktdialog);
    const instants = (counting?: {
      calendar: readonly string[];
      organisation: typeof organisation;
    }): unknown[] =>
      openTasks(punktdialog, story.state, counting).flatMap(({ otherwise }) => otherwise.map(({ at }) => at));
    expect(instants().filter(Boolean)).toEqual([]);
    story.act(karin, { kind: 'pause', until: '2026-12-01', reason: 'val' });
    expect(instants({ calendar, organisation }).filter(Boolean)).toEqual([]);
  });
});

describe('an effect', () => {
  it('follows from an outcome', () => {
    const story = startedStory(punktdialog);
    story.settle(bo, 'invite');
    const effects = story.events.flatMap((event) => effectsOf(punktdialog, event, story.state));
    expect(effects).toEqual(['send-invitations']);
  });

  test.each([
    ['document', ['verify-files']],
    ['analyse', ['compute-representativeness']],
    ['follow-up', ['request-evaluation']],
    ['plan', []],
  ])('follows from entering %s: %j', (phase, expected) => {
    const { state } = startedStory(punktdialog);
    const event = {
      kind: 'phase-entered',
      phase,
      sequence: 1,
      at: '',
      actor: 'x',
      onBehalfOf: null,
    } as const;
    expect(effectsOf(punktdialog, event, state)).toEqual(expected);
  });
});
