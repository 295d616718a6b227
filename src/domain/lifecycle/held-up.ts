import type { Condition, LifecycleDefinition, StepDefinition } from './definition';
import { placeOf } from './steps';

/** What cannot open before this step is settled: later steps of its phase, or what the next phase begins with. */
export function heldUpBy(definition: LifecycleDefinition, step: string): readonly StepDefinition[] {
  const { phase } = placeOf(definition, step);
  if (!phase) return [];
  const at = phase.steps.findIndex(({ id }) => id === step);
  const later = phase.steps.slice(at + 1).filter(({ opens }) => opens === undefined || speaksOf(opens, step));
  if (later.length > 0) return later;
  return definition.phases[definition.phases.indexOf(phase) + 1]?.steps.slice(0, 1) ?? [];
}

function speaksOf(condition: Condition, step: string): boolean {
  switch (condition.kind) {
    case 'settled':
    case 'outcome':
      return condition.step === step;
    case 'fact':
      return false;
    case 'not':
      return speaksOf(condition.of, step);
    case 'all':
    case 'any':
      return condition.of.some((part) => speaksOf(part, step));
  }
}
