import type { RecordForms } from '../task/record-form';

type Kind = 'data-set' | 'classification' | 'registration';

/** The records of this phase, each form loaded when its step is opened. */
export const documentingForms: RecordForms<Kind> = {
  'data-set': () => import('./data-set-form').then((m) => m.dataSetForm),
  classification: () => import('./classification-form').then((m) => m.classificationForm),
  registration: () => import('./registration-form').then((m) => m.registrationForm),
};
