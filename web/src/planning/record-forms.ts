import type { RecordForms } from '../task/record-form';

type Kind =
  'question' | 'influence' | 'known-already' | 'target-groups' | 'plan' | 'privacy-plan' | 'mandate';

/** The records of this phase, each form loaded when its step is opened. */
export const planningForms: Partial<RecordForms<Kind>> = {};
