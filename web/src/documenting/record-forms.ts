import type { RecordForms } from '../task/record-form';

type Kind = 'data-set' | 'classification' | 'registration';

/** The records of this phase, each form loaded when its step is opened. */
export const documentingForms: Partial<RecordForms<Kind>> = {};
