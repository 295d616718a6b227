import { benchDefinition } from '../whole-system/bench-definition';
import { chased } from '../../src/domain/definitions/parts';
import type { LifecycleDefinition, PhaseDefinition } from '../../src/domain/lifecycle/definition';

const withClocks = (phase: PhaseDefinition): PhaseDefinition => ({
  ...phase,
  steps: phase.steps.map((step) => ({ ...step, clock: chased })),
});

/** The measurement's lifecycle with what the driver is for: every step is chased, and entering and closing do something. */
export const drivenDefinition: LifecycleDefinition = {
  ...benchDefinition,
  id: 'faults.lifecycle',
  title: 'Prov: en livscykel med klockor och åtgärder',
  phases: benchDefinition.phases.map(withClocks).map((phase) => {
    switch (phase.id) {
      case 'coordinate':
        return { ...phase, entering: ['verify-files'] };
      case 'follow-up':
        return { ...phase, entering: ['request-evaluation'], steps: phase.steps.map(archivedAtLast) };
      default:
        return phase;
    }
  }),
};

function archivedAtLast(step: PhaseDefinition['steps'][number]): PhaseDefinition['steps'][number] {
  return step.id === 'last' ? { ...step, outcomes: { done: { title: 'Klart', does: ['archive'] } } } : step;
}

/** Effects in one lifecycle, in their order. */
export const effectsInOne = ['verify-files', 'request-evaluation', 'archive'] as const;
