import { statedPlan } from './stated-plan';

const nothing = { concept: null, current: null, records: [] };
const concept = { question: 'Vad är viktigt?', receivers: ['social'], seasonEnds: '2027-12-31' };

describe('what is known of a plan', () => {
  test('is the concept’s to begin with, but for its own days', () => {
    expect(statedPlan({ ...nothing, concept })).toEqual({
      question: 'Vad är viktigt?',
      receivers: ['social'],
    });
  });

  test('is without what the version in force is without, whatever the concept says', () => {
    const current = { question: 'Vad är viktigt i vår?' };
    expect(statedPlan({ ...nothing, concept, current })).toEqual(current);
  });

  test('is what has been stated since, the newest last', () => {
    const records = [
      { kind: 'question', content: { question: 'Var?' } },
      { kind: 'question', content: { question: 'När?' } },
    ];
    expect(statedPlan({ ...nothing, current: { question: 'Hur?', hours: 10 }, records })).toEqual({
      question: 'När?',
      hours: 10,
    });
  });

  test('has no deciding committee when influence is stated anew without one', () => {
    const current = { influenceLevel: 3, decidingCommittee: 'stadsbyggnadsnamnden' };
    const records = [{ kind: 'influence', content: { influenceLevel: 4 } }];
    expect(statedPlan({ ...nothing, current, records })).toEqual({ influenceLevel: 4 });
  });
});
