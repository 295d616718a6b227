import type { LifecycleDefinition, StepDefinition } from './definition';
import { faultsOf } from './validate-definition';
import { acts, escalation } from '../definitions/parts';

const step = (id: string, more: Partial<StepDefinition> = {}): StepDefinition => ({
  id,
  title: id,
  by: [{ role: 'project-lead', unit: 'lead' }],
  outcomes: { done: { title: 'Klart' } },
  ...more,
});

const definition = (
  steps: readonly StepDefinition[],
  more: Partial<LifecycleDefinition> = {},
): LifecycleDefinition => ({
  id: 'test',
  version: 1,
  title: 'Test',
  policy: 'Test',
  who: 'medborgardialog',
  form: 'punktdialog',
  phases: [{ id: 'one', title: 'One', principles: [], steps }],
  escalation,
  acts,
  ...more,
});

const faults = (
  steps: readonly StepDefinition[],
  more: Partial<LifecycleDefinition> = {},
): readonly string[] => faultsOf(definition(steps, more)).map(({ place, fault }) => `${place}: ${fault}`);

/** As a definition that was read from a store may be. */
const wrong = (value: unknown): never => value as never;

const lead = { role: 'project-lead', unit: 'lead' } as const;
const clock = { remind: [3, 0], escalateTo: 'manager' } as const;
const silent = (silence: object): Partial<StepDefinition> => ({
  due: { workingDays: 5 },
  clock: { ...clock, silence: wrong(silence) },
  outcomes: { yes: { title: 'Ja', approves: true }, no: { title: 'Nej' } },
});

describe('a definition without fault', () => {
  it('has none', () => {
    expect(faults([step('a'), step('b')])).toEqual([]);
  });
});

describe('a step has a fault, told with its place, when', () => {
  test.each<readonly [string, Partial<StepDefinition>, string]>([
    ['nobody performs it', { by: [] }, 'one/a/by: no-party'],
    ['three perform it', { by: [lead, lead, lead] }, 'one/a/by: too-many-parties'],
    ['a role is unknown', { by: [wrong({ role: 'king', unit: 'any' })] }, 'one/a/by/king: unknown-role'],
    [
      'a consulted role is unknown',
      { consulted: [wrong({ role: 'king', unit: 'any' })] },
      'one/a/consulted/king: unknown-role',
    ],
    [
      'an informed unit is unknown',
      { informed: [wrong({ role: 'analyst', unit: 'here' })] },
      'one/a/informed/here: unknown-party',
    ],
    ['the step not to be performed by its author is unknown', { notBy: 'x' }, 'one/a/notBy: unknown-step'],
    ['its set is unknown', { each: wrong('everybody') }, 'one/a/each: unknown-set'],
    ['its record is unknown', { record: wrong('poem') }, 'one/a/record: unknown-record'],
    [
      'a plan field is unknown',
      { restsOn: { '*': [wrong('mood')] } },
      'one/a/restsOn/*/mood: unknown-plan-field',
    ],
    ['its due date is an unknown fact', { due: { fact: 'x' } }, 'one/a/due: unknown-fact'],
    [
      'its due date is a fact that is no date',
      { due: { fact: 'deciding-committee' } },
      'one/a/due: unknown-fact',
    ],
    [
      'its window begins at an unknown fact',
      { window: { from: 'x', to: 'collection-ends' } },
      'one/a/window/from: unknown-fact',
    ],
    [
      'its window ends at an unknown fact',
      { window: { from: 'collection-begins', to: 'x' } },
      'one/a/window/to: unknown-fact',
    ],
    ['it opens before a date it has not', { opensBefore: 5 }, 'one/a/opensBefore: opens-before-no-date'],
    ['its clock has no due date', { clock }, 'one/a/clock: clock-without-due-date'],
    ['its members have no due date', { clock, each: 'overlaps' }, 'one/a/clock: clock-without-due-date'],
    [
      'it escalates to an unknown role',
      { due: { workingDays: 1 }, clock: { ...clock, escalateTo: wrong('king') } },
      'one/a/clock/escalateTo: unknown-role',
    ],
    [
      'silence is an unknown outcome',
      silent({ after: 5, outcome: 'maybe' }),
      'one/a/clock/silence: unknown-outcome',
    ],
    ['silence approves', silent({ after: 5, outcome: 'yes' }), 'one/a/clock/silence: silence-approves'],
    [
      'no answer is left for people',
      { ...silent({ after: 5, outcome: 'no' }), outcomes: { no: { title: 'Nej' } } },
      'one/a/outcomes: no-outcome-for-people',
    ],
    [
      'it reopens an unknown step',
      { outcomes: { done: { title: 'x' }, back: { title: 'x', then: { kind: 'reopen', from: 'x' } } } },
      'one/a/outcomes/back/then/from: unknown-step',
    ],
    [
      'it reopens a later step',
      { outcomes: { done: { title: 'x' }, back: { title: 'x', then: { kind: 'reopen', from: 'b' } } } },
      'one/a/outcomes/back/then/from: reopens-later-step',
    ],
    [
      'it excepts an unknown step',
      {
        outcomes: {
          done: { title: 'x' },
          back: { title: 'x', then: { kind: 'reopen', from: 'a', except: ['x'] } },
        },
      },
      'one/a/outcomes/back/then/except/x: unknown-step',
    ],
    [
      'it cancels later members of none',
      { outcomes: { done: { title: 'x', then: { kind: 'cancel-later' } } } },
      'one/a/outcomes/done/then: cancels-without-members',
    ],
    [
      'an effect is unknown',
      { outcomes: { done: { title: 'x', does: [wrong('sing')] } } },
      'one/a/outcomes/done/does/sing: unknown-effect',
    ],
    [
      'it is skipped by an unknown fact',
      { skippedWhen: { kind: 'fact', name: 'x', is: true } },
      'one/a/skippedWhen: unknown-fact',
    ],
    [
      'it is skipped by an unknown outcome',
      { skippedWhen: { kind: 'not', of: { kind: 'outcome', step: 'b', is: 'x' } } },
      'one/a/skippedWhen: unknown-outcome',
    ],
    [
      'it is skipped by an unknown step',
      { skippedWhen: { kind: 'all', of: [{ kind: 'outcome', step: 'x', is: 'x' }] } },
      'one/a/skippedWhen: unknown-step',
    ],
  ])('%s', (_when, more, expected) => {
    expect(faults([step('a', more), step('b')])).toEqual([expected]);
  });

  it('silence approves, but not where it says so when asking', () => {
    expect(faults([step('a', silent({ after: 5, outcome: 'yes', consents: true }))])).toEqual([]);
  });

  test.each<readonly [string, Partial<StepDefinition>]>([
    ['dates of their own', { clock, each: 'activities' }],
    ['a date that is a fact', { clock, due: { fact: 'board-date' }, opensBefore: 5 }],
  ])('it has a clock, but not with %s', (_what, more) => {
    expect(faults([step('a', more)])).toEqual([]);
  });
});

describe('a step is unreachable when', () => {
  const settled = (id: string): Partial<StepDefinition> => ({ opens: { kind: 'settled', step: id } });

  test('it waits for one that waits for it', () => {
    expect(
      faults([
        step('a', settled('b')),
        step('b', settled('a')),
        step('c', { opens: { kind: 'all', of: [] } }),
      ]),
    ).toEqual(['one/a: unreachable', 'one/b: unreachable', 'phases: cannot-end']);
  });

  test('it waits for itself', () => {
    expect(faults([step('a', settled('a'))])).toEqual(['one/a: unreachable', 'phases: cannot-end']);
  });

  test('it waits for a later phase', () => {
    const phases = [
      { id: 'one', title: 'One', principles: [], steps: [step('a', settled('b'))] },
      { id: 'two', title: 'Two', principles: [], steps: [step('b')] },
    ];
    expect(faults([], { phases })).toEqual([
      'one/a: unreachable',
      'two/b: unreachable',
      'phases: cannot-end',
    ]);
  });

  test('every answer before it goes elsewhere', () => {
    const elsewhere = { only: { title: 'x', then: { kind: 'end', as: 'x' } } } as const;
    expect(faults([step('a', { outcomes: elsewhere }), step('b')])).toEqual(['one/b: unreachable']);
  });

  test('it waits for something unknown, which is told too', () => {
    expect(faults([step('a', settled('x'))])).toEqual([
      'one/a/opens: unknown-step',
      'one/a: unreachable',
      'phases: cannot-end',
    ]);
  });

  test('not when it waits for either of two of which one can come', () => {
    const either = {
      kind: 'any',
      of: [
        { kind: 'settled', step: 'c' },
        { kind: 'settled', step: 'a' },
      ],
    } as const;
    expect(faults([step('a'), step('c', { opens: either })])).toEqual([]);
  });
});

describe('a definition has a fault when', () => {
  test('it goes round for ever', () => {
    const round = { again: { title: 'x', then: { kind: 'reopen', from: 'a' } } } as const;
    expect(faults([step('a'), step('b', { outcomes: round })])).toEqual(['phases: cannot-end']);
  });

  test('an id is used twice', () => {
    expect(faults([step('a'), step('a')])).toEqual(['a: duplicate-id']);
    expect(faults([step('escalation')])).toEqual(['escalation: duplicate-id']);
    const phase = { id: 'one', title: 'One', principles: [] };
    const phases = [
      { ...phase, steps: [step('a')] },
      { ...phase, steps: [step('b')] },
    ];
    expect(faults([], { phases })).toEqual(['one: duplicate-id']);
  });

  test('it has no steps', () => {
    expect(faults([])).toEqual(['one: no-steps']);
    expect(faults([], { phases: [] })).toEqual(['phases: no-steps']);
  });

  test('entering a phase has an unknown effect', () => {
    const phases = [
      { id: 'one', title: 'One', principles: [], entering: [wrong('sing')], steps: [step('a')] },
    ];
    expect(faults([], { phases })).toEqual(['one/entering/sing: unknown-effect']);
  });

  test('an act is missing, unknown, or for nobody known', () => {
    const { pause, ...rest } = acts;
    const strange = { ...rest, sing: pause, read: { title: 'Läsa', by: [wrong('everybody')] } };
    expect(faults([step('a')], { acts: wrong(strange) })).toEqual([
      'acts/pause: missing-act',
      'acts/read/everybody: unknown-party',
      'acts/sing: unknown-act',
    ]);
  });
});
