import fc from 'fast-check';

import type { Act, Actor, Authority, Command } from './command';
import { decide } from './decide';
import type { LifecycleDefinition } from './definition';
import { matrix, type Cell } from './matrix';
import { askedOf, keysOf, mayAct } from './permission';
import { roles, type Role } from './role';
import type { DialogueState, Task } from './state';
import {
  cast,
  coordinatedStory,
  deputy,
  organisation,
  person,
  startedStory,
  type Story,
} from './testing/story';
import { walk, walks } from './testing/walking';
import { brukardialog } from '../definitions/brukardialog';
import { definitions } from '../definitions/definitions';
import { punktdialog } from '../definitions/punktdialog';

const allRoles = Object.keys(roles) as readonly Role[];
const taskActs: readonly Act[] = ['claim', 'release', 'assign', 'remind', 'extend'];
const dialogueActs: readonly Act[] = [
  'change-plan',
  'pause',
  'withdraw',
  'merge',
  'hand-over',
  'propose',
  'declare-conflict',
  'read',
];

interface Standing {
  readonly definition: LifecycleDefinition;
  readonly state: DialogueState;
}

/** What the matrix says, read by itself: is this person among those a cell of the row points at? */
function isInRow(
  { definition, state }: Standing,
  cells: readonly Cell[],
  authority: Authority,
  task?: Task,
): boolean {
  const { unit, holder } = authority;
  const administration = (of: string): string => organisation.administrationOf[of] ?? of;
  const holds: Readonly<Record<Cell['unit'], (isAct: boolean) => boolean>> = {
    any: () => true,
    staff: () => true,
    oneself: () => true,
    lead: () => holder === state.lead,
    owner: () => unit === state.owner,
    deciding: () => unit === (state.facts['deciding-committee'] ?? state.owner),
    member: (isAct) =>
      unit === task?.unit || (isAct && task !== undefined && unit === administration(task.unit)),
    'own-staff': () => unit === state.owner || administration(unit) === state.owner,
    performer: () =>
      (task ? [task] : Object.values(state.tasks)).some(
        (one) => one.status === 'open' && mayPerform({ definition, state }, one, authority),
      ),
  };
  return cells.some(({ part, unit: which }) =>
    part === 'performs' || part === 'decides' || part === 'may' ? holds[which](part === 'may') : false,
  );
}

function mayPerform(standing: Standing, task: Task, authority: Authority): boolean {
  const row = matrix(standing.definition).find((one) => one.kind === 'step' && one.step === task.step);
  return isInRow(standing, row?.cells[authority.role] ?? [], authority, task);
}

function authoritiesOf(state: DialogueState, task: Task | undefined): readonly Authority[] {
  const units = [state.owner, task?.unit ?? 'elsewhere', 'ksf', 'elsewhere', 'stadsbyggnadsnamnden'];
  return allRoles.flatMap((role) =>
    [...new Set(units)].flatMap((unit) => [state.lead, 'somebody'].map((holder) => ({ role, unit, holder }))),
  );
}

const permits = (story: Story, act: Act | 'settle', authority: Authority, task?: Task): boolean =>
  mayAct(
    story.definition,
    story.state,
    act,
    story.context({ id: authority.holder, authorities: [authority] }),
    task?.key,
  ).kind === 'permitted';

describe.each(definitions)('the matrix of $id', (definition) => {
  const rows = matrix(definition);
  const cellsOf = (act: Act, role: Role): readonly Cell[] =>
    rows.find((row) => row.kind === 'act' && row.act === act)?.cells[role] ?? [];

  it('says for every role and every task what the verdict is', () => {
    fc.assert(
      fc.property(walks, (all) => {
        const story = walk(definition, all, () => undefined);
        // A conflict, a claim, one's own work bar a person, not a role.
        const state = { ...story.state, conflicts: [], paused: null };
        for (const open of Object.values(state.tasks).filter(({ status }) => status === 'open')) {
          const task = { ...open, claimedBy: null };
          story.state = { ...state, tasks: { ...state.tasks, [task.key]: task } };
          for (const authority of authoritiesOf(state, task)) {
            const isAuthor = Object.values(state.tasks).some(({ settledBy }) =>
              settledBy.includes(authority.holder),
            );
            const isIn = mayPerform(story, task, authority);
            expect([isIn, isIn && isAuthor ? false : isIn]).toContain(
              permits(story, 'settle', authority, task),
            );
            for (const act of taskActs) {
              const cells = cellsOf(act, authority.role);
              const expected = isInRow(story, cells, authority, task);
              expect([act, authority, permits(story, act, authority, task)]).toEqual([
                act,
                authority,
                expected,
              ]);
            }
          }
        }
      }),
      { numRuns: 5 },
    );
  });

  it('says for every role and every act on the dialogue what the verdict is', () => {
    fc.assert(
      fc.property(walks, (all) => {
        const story = walk(definition, all, () => undefined);
        story.state = { ...story.state, conflicts: [], paused: null, ended: null };
        for (const authority of authoritiesOf(story.state, undefined)) {
          for (const act of dialogueActs) {
            const expected = isInRow(story, cellsOf(act, authority.role), authority);
            expect([act, authority, permits(story, act, authority)]).toEqual([act, authority, expected]);
          }
        }
      }),
      { numRuns: 8 },
    );
  });
});

describe('a task is asked of', () => {
  const story = startedStory(punktdialog);
  const [anyTask] = Object.values(story.state.tasks);
  const keys = (step: string): readonly string[] =>
    anyTask ? askedOf(punktdialog, story.state, { ...anyTask, step, unit: 'social' }) : [];

  test.each([
    ['invite', ['communicator']],
    ['statement', ['administration-contact@social']],
    ['received', ['administration-contact@social', 'committee@social']],
    ['conclusions', ['project-lead:anna']],
    ['mandate', ['committee@stadsbyggnadsnamnden']],
    ['influence-check', ['project-lead:anna', 'administration-contact@stadsbyggnadsnamnden']],
    ['escalation', ['manager@social']],
  ])('%s: the keys %j', (task, expected) => {
    expect(keys(task)).toEqual(expected);
  });

  it('a person who holds one of its keys in any of three forms', () => {
    expect(keysOf(deputy('dan', cast.sofia))).toEqual([
      'administration-contact',
      'administration-contact@social',
      'administration-contact:sofia',
    ]);
  });
});

describe('a deputy', () => {
  it('acts in the name of the holder', () => {
    const story = coordinatedStory(punktdialog);
    story.settle(deputy('dan', cast.sofia), 'statement/social', 'supports');
    const settled = story.events.findLast(({ kind }) => kind === 'task-settled');
    expect(settled).toMatchObject({ actor: 'dan', onBehalfOf: 'sofia' });
    expect(story.state.tasks['statement/social']?.settledBy).toEqual(['dan', 'sofia']);
  });

  it('acts in their own name where they may', () => {
    const story = coordinatedStory(punktdialog);
    const own = person('dan', ['administration-contact', 'social']);
    const both: Actor = { id: 'dan', authorities: [...cast.sofia.authorities, ...own.authorities] };
    story.settle(both, 'statement/social', 'supports');
    expect(story.events.findLast(({ kind }) => kind === 'task-settled')?.onBehalfOf).toBeNull();
  });

  it('of somebody with a conflict of interest may not act for them, but may for others', () => {
    const story = coordinatedStory(punktdialog);
    story.act(cast.sofia, { kind: 'declare-conflict', reason: 'granne' });
    const forSofia = deputy('dan', cast.sofia);
    expect(story.try(cast.sofia, story.answer('statement/social', 'supports'))).toBe('conflict-of-interest');
    expect(story.try(forSofia, story.answer('statement/social', 'supports'))).toBe('conflict-of-interest');
    const forAnother = deputy('dan', person('eva', ['administration-contact', 'social']));
    expect(story.try(forAnother, story.answer('statement/social', 'supports'))).toBe('accepted');
  });

  it('may settle what the holder has claimed; another colleague may not', () => {
    const story = coordinatedStory(punktdialog);
    story.act(cast.sofia, { kind: 'claim', task: 'statement/social' });
    const colleague = person('eva', ['administration-contact', 'social']);
    expect(story.try(colleague, story.answer('statement/social', 'supports'))).toBe('claimed-by-other');
    expect(story.try(deputy('dan', cast.sofia), story.answer('statement/social', 'supports'))).toBe(
      'accepted',
    );
  });
});

describe('the second reader', () => {
  const story = startedStory(punktdialog);
  story.settle(cast.bo, 'invite');
  story.settle(cast.anna, 'activity/a1', 'held');
  story.settle(cast.anna, 'collect');
  for (const task of ['privacy-review', 'register', 'coding', 'representativeness']) {
    story.settle(
      { id: 'ali', authorities: [cast.disa, cast.rut, cast.ali].flatMap((one) => one.authorities) },
      task,
    );
  }
  story.settle(deputy('dan', cast.anna), 'conclusions');
  const reading: Command = story.answer('second-reader', 'approved');

  test.each([
    ['the author', { ...cast.ali, id: 'anna' }, 'own-work'],
    ['who wrote for the author', { ...cast.ali, id: 'dan' }, 'own-work'],
    [
      'a deputy of the author',
      deputy('eva', { id: 'anna', authorities: [{ role: 'analyst', unit: 'digital', holder: 'anna' }] }),
      'own-work',
    ],
    ['another analyst', cast.ali, 'accepted'],
  ] as const)('%s: %s', (_who, actor, expected) => {
    const decision = decide(punktdialog, story.state, reading, story.context(actor));
    expect(decision.kind === 'refused' ? decision.refusal.code : decision.kind).toBe(expected);
  });
});

describe('a brukardialog is read', () => {
  const story = coordinatedStory(punktdialog);
  const inBrukardialog = (actor: Actor): string =>
    mayAct(brukardialog, { ...story.state, tasks: {} }, 'read', story.context(actor)).kind;

  test.each([
    ['by its own administration', cast.byggchef, 'permitted'],
    ['by the coordinator', cast.karin, 'permitted'],
    ['not by another administration', cast.chef, 'refused'],
    ['not by the committee, unless it is asked something', cast.namnden, 'refused'],
  ])('%s', (_who, actor, expected) => {
    expect(inBrukardialog(actor)).toBe(expected);
  });

  it('by those who are asked something in it, as long as they are', () => {
    const asked = mayAct(punktdialog, story.state, 'read', story.context(cast.sofia)).kind;
    expect(asked).toBe('permitted');
    const isHers = ([key]: readonly [string, unknown]): boolean => key === 'statement/social';
    const tasks = Object.fromEntries(Object.entries(story.state.tasks).filter(isHers));
    expect(mayAct(brukardialog, { ...story.state, tasks }, 'read', story.context(cast.sofia)).kind).toBe(
      'permitted',
    );
  });
});
