import type { Condition, LifecycleDefinition, Outcome, PhaseDefinition, StepDefinition } from './definition';
import { fault, type Fault } from './fault';

/** Steps that can never be asked, and a definition that cannot come to an end. */
export function flowFaults(definition: LifecycleDefinition): readonly Fault[] {
  const askable = askableSteps(definition);
  const { phases } = definition;
  const unreachable = phases.flatMap(({ id, steps }) =>
    steps.filter((step) => !askable.has(step.id)).map((step) => fault(`${id}/${step.id}`, 'unreachable')),
  );
  const ends = phases.flatMap(({ steps }) => steps).some((step) => askable.has(step.id) && mayEnd(step));
  const comesThrough = phases.every((phase) => isPassable(phase, askable));
  return [...unreachable, ...(ends || comesThrough ? [] : [fault('phases', 'cannot-end')])];
}

/** Grown from nothing until it grows no more, so that steps waiting for one another never enter. */
function askableSteps({ phases }: LifecycleDefinition): ReadonlySet<string> {
  const all = new Map(phases.flatMap(({ steps }) => steps).map((step) => [step.id, step]));
  const askable = new Set<string>();
  const passes = (id: string): boolean => {
    const step = all.get(id);
    return step !== undefined && askable.has(id) && maySettle(step);
  };
  for (let before = -1; before < askable.size;) {
    before = askable.size;
    for (const phase of reached(phases, askable)) {
      phase.steps
        .filter((step, place) =>
          step.opens
            ? mayHold(step.opens, askable, passes)
            : phase.steps.slice(0, place).every(({ id }) => passes(id)),
        )
        .forEach(({ id }) => askable.add(id));
    }
  }
  return askable;
}

/** The first phase, and each whose every predecessor can be left. */
function reached(
  phases: readonly PhaseDefinition[],
  askable: ReadonlySet<string>,
): readonly PhaseDefinition[] {
  const barrier = phases.findIndex((phase) => !isPassable(phase, askable));
  return barrier === -1 ? phases : phases.slice(0, barrier + 1);
}

const isPassable = ({ steps }: PhaseDefinition, askable: ReadonlySet<string>): boolean =>
  steps.every((step) => (askable.has(step.id) && maySettle(step)) || step.each !== undefined);

/** Some answer leads on; or the step may be asked of nobody. */
const maySettle = ({ outcomes, skippedWhen, each }: StepDefinition): boolean =>
  skippedWhen !== undefined || each !== undefined || Object.values(outcomes).some(leadsOn);

const leadsOn = ({ then }: Outcome): boolean => then === undefined || then.kind === 'cancel-later';

const mayEnd = ({ outcomes }: StepDefinition): boolean =>
  Object.values(outcomes).some(({ then }) => then?.kind === 'end');

/** Whether a condition can come true at all; facts may have any value. */
function mayHold(
  condition: Condition,
  askable: ReadonlySet<string>,
  passes: (step: string) => boolean,
): boolean {
  switch (condition.kind) {
    case 'settled':
      return passes(condition.step);
    case 'outcome':
      return askable.has(condition.step);
    case 'all':
      return condition.of.every((part) => mayHold(part, askable, passes));
    case 'any':
      return condition.of.some((part) => mayHold(part, askable, passes));
    case 'fact':
    case 'not':
      return true;
  }
}
