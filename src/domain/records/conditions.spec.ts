import { punktdialog } from '../definitions/punktdialog';
import type { PlanField } from '../lifecycle/definition';
import { cast, coordinatedStory, type Story } from '../lifecycle/testing/story';
import { impliedByAskingAgain } from './conditions';

const { anna, sofia, arne } = cast;
const c1 = { id: 'c1', unit: 'stadsbyggnad', group: 'social' };
const c2 = { id: 'c2', unit: 'stadsbyggnad', group: 'aldre' };

/** Social is asked for its area, äldre for its target group; both support on a condition. */
function answered(): Story {
  const story = coordinatedStory(punktdialog);
  story.settle(sofia, 'statement/social', 'supports-on-condition', { sets: { conditions: [c1] } });
  story.settle(arne, 'statement/aldre', 'supports-on-condition', { sets: { conditions: [c1, c2] } });
  return story;
}

const after = (story: Story, fields: readonly PlanField[]): ReturnType<typeof impliedByAskingAgain> =>
  impliedByAskingAgain({ definition: punktdialog, state: story.state, fields });

describe('the conditions of a statement', () => {
  test.each<readonly [readonly PlanField[], readonly object[]]>([
    [['area'], [c2]],
    [['methods'], [c1]],
    [['question'], []],
  ])('are gone with it where a change in %j asks for it again', (fields, left) => {
    expect(after(answered(), fields)).toEqual({ sets: { conditions: left } });
  });

  test.each<readonly [readonly PlanField[]]>([[[]], [['influence-level']]])(
    'stay where a change in %j asks nobody again',
    (fields) => {
      expect(after(answered(), fields)).toEqual({});
    },
  );

  test('are waited for no longer, and those of the others are', () => {
    const story = answered();
    const { sets = {} } = after(story, ['area']);
    const plan = { version: 2, hash: 'plan-2', fields: ['area'] } as const;
    story.act(anna, { kind: 'change-plan', seenPlan: 'plan-1', plan, sets });
    expect(story.open()).toEqual(['condition-answer/c2', 'overlap-choice/d2', 'statement/social']);
  });

  test('are gone when it was void already: the plan is made anew after it was sent back', () => {
    const story = answered();
    const plan = { version: 2, hash: 'plan-2', fields: ['area'] } as const;
    story.act(anna, { kind: 'change-plan', seenPlan: 'plan-1', plan });
    expect(after(story, [])).toEqual({ sets: { conditions: [c2] } });
  });
});
