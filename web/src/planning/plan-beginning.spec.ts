import { beginningOf } from './plan-beginning';

const fields = ['question', 'periodFrom', 'methods', 'seasonEnds'];
const known = { question: 'Var?', periodFrom: '2027-01-11', hours: 10 };
const plan = { version: 1, hash: 'a', at: '2026-11-02T08:00:00Z' };

describe('a method plan', () => {
  test('made anew begins with what is known, in those fields that are asked for', () => {
    expect(beginningOf(known, fields, { plan })).toMatchObject({
      question: 'Var?',
      periodFrom: '2027-01-11',
      methods: [{ method: '', principle: '' }],
    });
    expect(beginningOf(known, fields, { plan })).not.toHaveProperty('hours');
  });

  test('of an occurrence begins without the concept’s period and season', () => {
    const begun = beginningOf(known, fields, { plan: null });
    expect(begun).toMatchObject({ question: 'Var?' });
    expect(begun).not.toHaveProperty('periodFrom');
    expect(begun).not.toHaveProperty('seasonEnds');
  });
});
