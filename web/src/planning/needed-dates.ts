import type { Handbook } from '../../../src/contract/definition';

export type PlanDate = 'boardDate' | 'collectionBegins' | 'collectionEnds' | 'decisionDate' | 'seasonEnds';

const fieldsOfFact: Readonly<Record<string, readonly PlanDate[]>> = {
  'board-date': ['boardDate'],
  // What closes on a day has opened on another.
  'collection-ends': ['collectionBegins', 'collectionEnds'],
  'decision-date': ['decisionDate'],
  'season-ends': ['seasonEnds'],
};

const order: readonly PlanDate[] = [
  'boardDate',
  'collectionBegins',
  'collectionEnds',
  'decisionDate',
  'seasonEnds',
];

/** The dates the definition's clocks run by: a plan without one of them is not taken. */
export function neededDates({ phases }: Pick<Handbook, 'phases'>): readonly PlanDate[] {
  const facts = phases.flatMap(({ steps }) =>
    steps.flatMap(({ due }) => (due !== null && 'fact' in due ? [due.fact] : [])),
  );
  const needed = new Set(facts.flatMap((fact) => fieldsOfFact[fact] ?? []));
  return order.filter((field) => needed.has(field));
}
