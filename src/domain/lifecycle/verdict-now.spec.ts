import fc from 'fast-check';

import type { Act, Actor } from './command';
import { decide } from './decide';
import { mayAct } from './permission';
import { calendar, cast, coordinatedStory, deputy, organisation, Story } from './testing/story';
import { walk, walks } from './testing/walking';
import { actsNow, taskActs, verdictNow, type TaskAct } from './verdict-now';
import { whoMay } from './who-may';
import { definitions } from '../definitions/definitions';
import { punktdialog } from '../definitions/punktdialog';

const runs = { numRuns: 30 };
const people: readonly Actor[] = Object.values(cast);
const onDialogue: readonly Act[] = ['change-plan', 'withdraw', 'merge', 'hand-over', 'propose', 'read'];

const open = ({ state }: Story): readonly string[] =>
  Object.values(state.tasks)
    .filter(({ status }) => status === 'open')
    .map(({ key }) => key);

describe('what one may do with a task now', () => {
  const task = 'state-question';
  const acts = (story: Story, actor: Actor): readonly TaskAct[] =>
    actsNow({ definition: story.definition, state: story.state, context: story.context(actor) }, task);

  it('is to take it while nobody has, and to let go of it once one has it oneself', () => {
    const story = new Story(punktdialog);
    const of = (actor: Actor): readonly TaskAct[] => acts(story, actor);
    expect(of(cast.anna)).toEqual(['claim', 'assign', 'remind', 'extend', 'settle']);
    story.act(cast.anna, { kind: 'claim', task });
    expect(of(cast.anna)).toEqual(['release', 'assign', 'remind', 'extend', 'settle']);
    expect(of(cast.karin)).toEqual(['release', 'assign', 'remind', 'extend']);
    expect(of(deputy('dora', cast.anna))).toContain('settle');
    expect(of(deputy('dora', cast.anna))).not.toContain('release');
    expect(of(cast.ali)).toEqual([]);
  });

  it('is not to extend it, for a lead who has done so once', () => {
    const story = new Story(punktdialog);
    story.act(cast.karin, { kind: 'extend', task, due: '2026-12-09', reason: 'Sjuk' });
    expect(acts(story, cast.anna)).toContain('extend');
    story.act(cast.anna, { kind: 'extend', task, due: '2026-12-11', reason: 'Sjuk' });
    expect(acts(story, cast.anna)).not.toContain('extend');
    expect(acts(story, cast.karin)).toContain('extend');
  });

  it.each(definitions)('is in $id what the act is answered, where it needs nothing said', (definition) => {
    fc.assert(
      fc.property(walks, (all) => {
        const story = walk(definition, all, () => undefined);
        for (const actor of people)
          for (const task of open(story))
            for (const kind of ['claim', 'release', 'remind'] as const) {
              const context = story.context(actor);
              const decided = decide(definition, story.state, { kind, task }, context);
              const verdict = verdictNow({ definition, state: story.state, context }, kind, task);
              expect([kind, verdict.kind === 'permitted']).toEqual([kind, decided.kind === 'accepted']);
            }
      }),
      runs,
    );
  });
});

describe('to change the plan', () => {
  const now = (story: Story, actor: Actor): string => {
    const { definition, state } = story;
    const verdict = verdictNow({ definition, state, context: story.context(actor) }, 'change-plan');
    return verdict.kind === 'permitted' ? verdict.kind : verdict.refusal.code;
  };
  const tried = (story: Story): unknown =>
    story.try(cast.anna, {
      kind: 'change-plan',
      seenPlan: 'plan-0',
      plan: { version: 1, hash: 'plan-1', fields: ['area'] },
    });

  it('takes a plan: before there is one, who else may is told so', () => {
    const story = new Story(punktdialog);
    expect([now(story, cast.anna), tried(story)]).toEqual(['no-plan', 'no-plan']);
    expect(now(story, cast.karin)).toBe('not-permitted');
  });

  it('is for its lead once there is one', () => {
    const story = coordinatedStory(punktdialog);
    expect([now(story, cast.anna), tried(story)]).toEqual(['permitted', 'stale-plan']);
  });
});

describe('who may do what is refused', () => {
  it.each(definitions)('in $id is whoever holds what is named, and nobody else in the cast', (definition) => {
    fc.assert(
      fc.property(walks, (all) => {
        const { state, now } = walk(definition, all, () => undefined);
        fc.pre(state.ended === null && state.conflicts.length === 0);
        const dialogue = { definition, state, organisation };
        const named = (actor: Actor, act: Act | 'settle', task?: string): boolean =>
          whoMay(dialogue, act, task === undefined ? undefined : state.tasks[task]).some(
            ({ role, unit, person }) =>
              ['staff', 'oneself', 'own-staff'].includes(role) ||
              actor.authorities.some(
                (held) =>
                  held.role === role &&
                  (person === null || held.holder === person) &&
                  (person !== null || unit === null || held.unit === unit),
              ),
          );
        const isCalled = (actor: Actor, act: Act | 'settle', task?: string): boolean => {
          const context = { actor, now, calendar, organisation };
          const verdict = mayAct(definition, { ...state, paused: null }, act, context, task);
          return verdict.kind === 'permitted' || verdict.refusal.code !== 'not-permitted';
        };
        for (const actor of people) {
          for (const act of onDialogue) {
            const both = [named(actor, act), isCalled(actor, act)];
            // Of the officials of the own administration the cast does not tell: the rule itself does.
            if (!definition.acts[act].by.includes('own-staff'))
              expect([act, ...both]).toEqual([act, both[1], both[1]]);
          }
          for (const task of Object.values(state.tasks).filter(({ status }) => status === 'open'))
            for (const act of taskActs) {
              const is = isCalled(actor, act, task.key);
              expect([act, task.key, actor.id, named(actor, act, task.key)]).toEqual([
                act,
                task.key,
                actor.id,
                is,
              ]);
            }
        }
      }),
      runs,
    );
  });
});
