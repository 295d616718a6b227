import type { RecordForms } from '../task/record-form';

type Kind = 'evaluation' | 'commitment-review' | 'lessons' | 'archive' | 'season-summary' | 'continuation';

/** The records of this phase, each form loaded when its step is opened. */
export const followUpForms: RecordForms<Kind> = {
  evaluation: () => import('./evaluation-form').then((m) => m.evaluationForm),
  'commitment-review': () => import('./commitment-review-form').then((m) => m.commitmentReviewForm),
  lessons: () => import('./lessons-form').then((m) => m.lessonsForm),
  archive: () => import('./archive-form').then((m) => m.archiveForm),
  'season-summary': () => import('./season-summary-form').then((m) => m.seasonSummaryForm),
  continuation: () => import('./continuation-form').then((m) => m.continuationForm),
};
