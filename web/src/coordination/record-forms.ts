import type { RecordForms } from '../task/record-form';

type Kind = 'statement' | 'objection' | 'overlap-choice' | 'condition-answer' | 'coordination-decision';

/** The records of this phase, each form loaded when its step is opened. */
export const coordinationForms: Partial<RecordForms<Kind>> = {};
