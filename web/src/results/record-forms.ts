import type { RecordForms } from '../task/record-form';

type Kind = 'publication' | 'feedback' | 'reception' | 'decision';

/** The records of this phase, each form loaded when its step is opened. */
export const resultsForms: RecordForms<Kind> = {
  publication: () => import('./publication-form').then((m) => m.publicationForm),
  feedback: () => import('./feedback-form').then((m) => m.feedbackForm),
  reception: () => import('./reception-form').then((m) => m.receptionForm),
  decision: () => import('./decision-form').then((m) => m.decisionForm),
};
