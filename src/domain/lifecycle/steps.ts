import type { LifecycleDefinition, PhaseDefinition, StepDefinition } from './definition';

/** Where a step stands in its definition. The escalation step stands in no phase. */
export interface Place {
  readonly step: StepDefinition;
  readonly phase: PhaseDefinition | null;
  /** Its number among all steps, in the order they are asked; -1 outside the phases. */
  readonly order: number;
}

interface Index {
  readonly places: ReadonlyMap<string, Place>;
  readonly steps: readonly StepDefinition[];
  readonly phases: ReadonlyMap<string, number>;
}

/** Definitions are frozen data, so that each is indexed once. */
const indexes = new WeakMap<LifecycleDefinition, Index>();

function indexOf(definition: LifecycleDefinition): Index {
  const known = indexes.get(definition);
  if (known) return known;
  const index = indexed(definition);
  indexes.set(definition, index);
  return index;
}

function indexed(definition: LifecycleDefinition): Index {
  const all = definition.phases.flatMap((phase) => phase.steps.map((step) => ({ step, phase })));
  const places = new Map<string, Place>(all.map((place, order) => [place.step.id, { ...place, order }]));
  places.set(definition.escalation.id, { step: definition.escalation, phase: null, order: -1 });
  return {
    places,
    steps: all.map(({ step }) => step),
    phases: new Map(definition.phases.map(({ id }, order) => [id, order])),
  };
}

/** Every step of every phase, in order. */
export const stepsOf = (definition: LifecycleDefinition): readonly StepDefinition[] =>
  indexOf(definition).steps;

export function placeOf(definition: LifecycleDefinition, step: string): Place {
  const place = indexOf(definition).places.get(step);
  if (!place) throw new Error(`${definition.id}@${definition.version} has no step '${step}'`);
  return place;
}

export const stepOf = (definition: LifecycleDefinition, step: string): StepDefinition =>
  placeOf(definition, step).step;

export function phaseNumber(definition: LifecycleDefinition, phase: string): number {
  const number = indexOf(definition).phases.get(phase);
  if (number === undefined) throw new Error(`${definition.id}@${definition.version} has no phase '${phase}'`);
  return number;
}

/** Where among its definition's phases a phase stands, counted from 1. */
export const placeOfPhase = (
  definition: LifecycleDefinition,
  phase: string,
): { readonly phaseNumber: number; readonly phases: number } => ({
  phaseNumber: phaseNumber(definition, phase) + 1,
  phases: definition.phases.length,
});

/** A rule as a place in the definition: `medborgardialog.punktdialog@1/coordinate/statement/by: …`. */
export function ruleAt(definition: LifecycleDefinition, place: string, says?: string): string {
  const rule = `${definition.id}@${definition.version}/${place}`;
  return says === undefined ? rule : `${rule}: ${says}`;
}

export function ruleOfStep(
  definition: LifecycleDefinition,
  step: string,
  part: string,
  says?: string,
): string {
  const { phase } = placeOf(definition, step);
  return ruleAt(definition, `${phase ? `${phase.id}/` : ''}${step}/${part}`, says);
}
