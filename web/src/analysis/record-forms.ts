import type { RecordForms } from '../task/record-form';

type Kind = 'coding' | 'representativeness' | 'conclusions' | 'second-reading';

/** The records of this phase, each form loaded when its step is opened. */
export const analysisForms: RecordForms<Kind> = {
  coding: () => import('./coding-form').then((m) => m.codingForm),
  representativeness: () => import('./representativeness-form').then((m) => m.representativenessForm),
  conclusions: () => import('./conclusions-form').then((m) => m.conclusionsForm),
  'second-reading': () => import('./second-reading-form').then((m) => m.secondReadingForm),
};
