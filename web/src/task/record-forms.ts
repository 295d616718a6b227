import { analysisForms } from '../analysis/record-forms';
import { carryingOutForms } from '../carrying-out/record-forms';
import { coordinationForms } from '../coordination/record-forms';
import { documentingForms } from '../documenting/record-forms';
import { followUpForms } from '../follow-up/record-forms';
import { planningForms } from '../planning/record-forms';
import { resultsForms } from '../results/record-forms';
import type { RecordForms } from './record-form';

/** How every kind of record is written by hand. */
export const recordForms: Partial<RecordForms> = {
  ...planningForms,
  ...coordinationForms,
  ...carryingOutForms,
  ...documentingForms,
  ...analysisForms,
  ...resultsForms,
  ...followUpForms,
};
