import type { RecordForms } from '../task/record-form';

type Kind = 'coding' | 'representativeness' | 'conclusions' | 'second-reading';

/** The records of this phase, each form loaded when its step is opened. */
export const analysisForms: Partial<RecordForms<Kind>> = {};
