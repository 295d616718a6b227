import { restingFields } from './rests-on';

describe('what an answer rests on', () => {
  const step = { '*': ['question', 'area'], overlap: ['period'], chosen: ['methods'] };

  test('is what any of the grounds one is asked on says', () => {
    expect(restingFields(step, ['overlap', 'chosen'])).toEqual(['period', 'methods']);
  });

  test('is the step’s own where it does not name the ground', () => {
    expect(restingFields(step, ['area'])).toEqual(['question', 'area']);
    expect(restingFields({}, ['area'])).toEqual([]);
  });
});
