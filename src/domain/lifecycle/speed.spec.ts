import { decide } from './decide';
import { cast, person, plannedStory } from './testing/story';
import { punktdialog } from '../definitions/punktdialog';

it('a decision on a dialogue with a hundred tasks takes far less than a millisecond', () => {
  const units = Array.from({ length: 94 }, (_, index) => `unit-${index}`);
  const sets = { 'affected-administrations': units.map((unit) => ({ id: unit, unit })) };
  const story = plannedStory(punktdialog, { sets });
  story.settle(cast.namnden, 'mandate', 'given');
  expect(Object.keys(story.state.tasks)).toHaveLength(100);

  const command = story.answer('statement/unit-50', 'supports');
  const context = story.context(person('x', ['administration-contact', 'unit-50']));
  const times = Array.from({ length: 400 }, () => {
    const began = process.hrtime.bigint();
    decide(punktdialog, story.state, command, context);
    return Number(process.hrtime.bigint() - began) / 1e6;
  });
  expect(times.sort((a, b) => a - b)[200]).toBeLessThan(0.5);
});
