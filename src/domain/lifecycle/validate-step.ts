import type { Clock, Condition, Due, Outcome, StepDefinition } from './definition';
import { leavesOf } from './condition';
import { fault, partyFaults, type Fault, type FaultCode } from './fault';
import { roles } from './role';
import { dateFacts, datedSets, effectKinds, facts, planFields, recordKinds, setNames } from './vocabulary';

/** What is wrong with one step, seen by itself and beside the others it names. */
export function stepFaults(
  place: string,
  step: StepDefinition,
  steps: readonly StepDefinition[],
): readonly Fault[] {
  return [
    ...whoFaults(place, step, steps),
    ...whenFaults(place, step),
    ...clockFaults(`${place}/clock`, step),
    ...wordFaults(place, step),
    ...conditionFaults(`${place}/opens`, step.opens, steps),
    ...conditionFaults(`${place}/skippedWhen`, step.skippedWhen, steps),
    ...Object.entries(step.outcomes).flatMap(([name, outcome]) =>
      outcomeFaults(`${place}/outcomes/${name}`, step, outcome, steps),
    ),
  ];
}

function whoFaults(place: string, step: StepDefinition, steps: readonly StepDefinition[]): readonly Fault[] {
  const { by, consulted = [], informed = [], notBy } = step;
  return [
    ...found(by.length === 0, `${place}/by`, 'no-party'),
    ...found(by.length > 2, `${place}/by`, 'too-many-parties'),
    ...by.flatMap((party) => partyFaults(`${place}/by`, party)),
    ...consulted.flatMap((party) => partyFaults(`${place}/consulted`, party)),
    ...informed.flatMap((party) => partyFaults(`${place}/informed`, party)),
    ...found(notBy !== undefined && !isStep(notBy, steps), `${place}/notBy`, 'unknown-step'),
  ];
}

function whenFaults(place: string, step: StepDefinition): readonly Fault[] {
  const { due, window, opensBefore } = step;
  return [
    ...found(!isKnownDue(due), `${place}/due`, 'unknown-fact'),
    ...found(window && !dateFacts.has(window.from), `${place}/window/from`, 'unknown-fact'),
    ...found(window && !dateFacts.has(window.to), `${place}/window/to`, 'unknown-fact'),
    ...found(
      opensBefore !== undefined && !hasDateOfItsOwn(step),
      `${place}/opensBefore`,
      'opens-before-no-date',
    ),
  ];
}

const isKnownDue = (due: Due | undefined): boolean => !due || !('fact' in due) || dateFacts.has(due.fact);

const hasDateOfItsOwn = ({ each, due }: StepDefinition): boolean =>
  (each !== undefined && datedSets.has(each)) || (due !== undefined && 'fact' in due);

function clockFaults(place: string, step: StepDefinition): readonly Fault[] {
  const { clock, due } = step;
  if (!clock) return [];
  return [
    ...found(!due && !hasDateOfItsOwn(step), place, 'clock-without-due-date'),
    ...found(!Object.hasOwn(roles, clock.escalateTo), `${place}/escalateTo`, 'unknown-role'),
    ...silenceFaults(`${place}/silence`, step, clock.silence),
  ];
}

function silenceFaults(place: string, step: StepDefinition, silence: Clock['silence']): readonly Fault[] {
  if (!silence) return [];
  if (!Object.hasOwn(step.outcomes, silence.outcome)) return [fault(place, 'unknown-outcome')];
  return found(step.outcomes[silence.outcome]?.approves && !silence.consents, place, 'silence-approves');
}

function wordFaults(place: string, step: StepDefinition): readonly Fault[] {
  const { each, record, restsOn = {}, clock, outcomes } = step;
  const forPeople = Object.keys(outcomes).filter(
    (name) => clock?.silence?.outcome !== name || clock.silence.consents,
  );
  const fields = Object.entries(restsOn).flatMap(([ground, names]) =>
    names.filter((name) => !planFields.has(name)).map((name) => `${place}/restsOn/${ground}/${name}`),
  );
  return [
    ...found(each !== undefined && !setNames.has(each), `${place}/each`, 'unknown-set'),
    ...found(record !== undefined && !recordKinds.has(record), `${place}/record`, 'unknown-record'),
    ...found(forPeople.length === 0, `${place}/outcomes`, 'no-outcome-for-people'),
    ...fields.map((field) => fault(field, 'unknown-plan-field')),
  ];
}

function outcomeFaults(
  place: string,
  step: StepDefinition,
  { then, does = [] }: Outcome,
  steps: readonly StepDefinition[],
): readonly Fault[] {
  const effects = does
    .filter((effect) => !effectKinds.has(effect))
    .map((effect) => fault(`${place}/does/${effect}`, 'unknown-effect'));
  if (then?.kind === 'cancel-later') {
    return [...effects, ...found(!step.each, `${place}/then`, 'cancels-without-members')];
  }
  if (then?.kind !== 'reopen') return effects;
  const order = (id: string): number => steps.findIndex((other) => other.id === id);
  return [
    ...effects,
    ...found(!isStep(then.from, steps), `${place}/then/from`, 'unknown-step'),
    // Going back to what has not been would leave everything as it is, and the dialogue waiting for nothing.
    ...found(order(then.from) > order(step.id), `${place}/then/from`, 'reopens-later-step'),
    ...(then.except ?? [])
      .filter((name) => !isStep(name, steps))
      .map((name) => fault(`${place}/then/except/${name}`, 'unknown-step')),
  ];
}

function conditionFaults(
  place: string,
  condition: Condition | undefined,
  steps: readonly StepDefinition[],
): readonly Fault[] {
  return (condition ? leavesOf(condition) : []).flatMap((leaf) =>
    leaf.kind === 'fact'
      ? found(!facts.has(leaf.name), place, 'unknown-fact')
      : namedFaults(place, leaf, steps),
  );
}

function namedFaults(
  place: string,
  condition: Extract<Condition, { readonly step: string }>,
  steps: readonly StepDefinition[],
): readonly Fault[] {
  const step = steps.find(({ id }) => id === condition.step);
  if (!step) return [fault(place, 'unknown-step')];
  const isUnknown = condition.kind === 'outcome' && !Object.hasOwn(step.outcomes, condition.is);
  return found(isUnknown, place, 'unknown-outcome');
}

const isStep = (id: string, steps: readonly StepDefinition[]): boolean =>
  steps.some((step) => step.id === id);

const found = (isFault: boolean | undefined, place: string, code: FaultCode): readonly Fault[] =>
  isFault ? [fault(place, code)] : [];
