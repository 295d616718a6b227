import type { StatementItem } from '../../../src/contract/coordination';
import { neededDates } from './needed-dates';
import { reopenedBy } from './reopened';

type Standing = Parameters<typeof reopenedBy>[1];
type Step = Standing['steps'][number];

const step = (id: string, restsOn: Step['restsOn'], each: string | null = null): Step => ({
  ...{ id, restsOn, each, title: id },
  ...{ due: null, reminders: [], escalatesTo: null, silence: null, outcomes: [], record: null, tier: null },
});
const statement = (id: string, grounds: string[], outcome: string | null): StatementItem => ({
  ...{ grounds, outcome, unit: { id, name: id } },
  ...{ status: 'settled', round: 1, due: null, reason: null, planHash: null, author: null, at: null },
  ...{ earlier: null, conditions: [] },
});
const standing: Standing = {
  steps: [
    step('mandate', { '*': ['question'] }),
    step('statement', { '*': ['question', 'period'], area: ['area'] }, 'affected-administrations'),
    step('coding', null),
  ],
  statements: [
    statement('bygg', ['area'], 'supports'),
    statement('social', ['chosen'], 'objects'),
    statement('kultur', ['chosen'], null),
  ],
  reached: new Set(['mandate', 'statement', 'coding']),
};

describe('a change of the plan asks again', () => {
  test('those whose ground rests on what changes, and nobody who has not answered', () => {
    expect(reopenedBy(['period'], standing)).toEqual({
      statements: [{ id: 'social', name: 'social' }],
      steps: [],
    });
    expect(reopenedBy(['area'], standing).statements.map(({ id }) => id)).toEqual(['bygg']);
  });

  test('other steps that rest on it, once they have been asked', () => {
    expect(reopenedBy(['question'], standing).steps).toEqual(['mandate']);
    expect(reopenedBy(['question'], { ...standing, reached: new Set() })).toEqual({
      statements: [],
      steps: [],
    });
  });

  test('nobody where nothing that matters changes', () => {
    expect(reopenedBy([], standing)).toEqual({ statements: [], steps: [] });
  });
});

test('a plan needs the dates its definition runs by, in their order', () => {
  const dated = (fact: string): Step => ({ ...step(fact, null), due: { fact } });
  const phase = (...steps: Step[]) => ({ id: 'p', title: 'p', principles: [], steps });
  expect(
    neededDates({
      phases: [phase(dated('decision-date')), phase(dated('collection-ends'), dated('board-date'))],
    }),
  ).toEqual(['boardDate', 'collectionBegins', 'collectionEnds', 'decisionDate']);
  expect(neededDates({ phases: [phase(step('coding', null))] })).toEqual([]);
});
