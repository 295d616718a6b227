import type { RecordForms } from '../task/record-form';

type Kind = 'evaluation' | 'commitment-review' | 'lessons' | 'archive' | 'season-summary' | 'continuation';

/** The records of this phase, each form loaded when its step is opened. */
export const followUpForms: Partial<RecordForms<Kind>> = {};
