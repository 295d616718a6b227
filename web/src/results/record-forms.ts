import type { RecordForms } from '../task/record-form';

type Kind = 'publication' | 'feedback' | 'reception' | 'decision';

/** The records of this phase, each form loaded when its step is opened. */
export const resultsForms: Partial<RecordForms<Kind>> = {};
