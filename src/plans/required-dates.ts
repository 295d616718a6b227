import type { LifecycleDefinition } from '../domain/lifecycle/definition';
import { stepsOf } from '../domain/lifecycle/steps';
import type { WholePlan } from '../domain/records/whole-plan';

type DateField = 'boardDate' | 'collectionBegins' | 'collectionEnds' | 'decisionDate' | 'seasonEnds';

const fieldOfFact: Readonly<Record<string, DateField>> = {
  'board-date': 'boardDate',
  'collection-begins': 'collectionBegins',
  'collection-ends': 'collectionEnds',
  'decision-date': 'decisionDate',
  'season-ends': 'seasonEnds',
};

/** Dates the definition's clocks run by, that the plan leaves out: a step without its date would never fall due. */
export function missingDates(definition: LifecycleDefinition, plan: WholePlan): readonly DateField[] {
  const facts = stepsOf(definition).flatMap(({ due, window }) => [
    ...(due && 'fact' in due ? [due.fact] : []),
    ...(window ? [window.from, window.to] : []),
  ]);
  const fields = facts.flatMap((fact) => fieldOfFact[fact] ?? []);
  return [...new Set(fields)].filter((field) => plan[field] === undefined);
}
