import type { RecordForms } from '../task/record-form';

type Kind =
  'question' | 'influence' | 'known-already' | 'target-groups' | 'plan' | 'privacy-plan' | 'mandate';

/** The records of this phase, each form loaded when its step is opened. */
export const planningForms: RecordForms<Kind> = {
  question: () => import('./question-form').then((m) => m.questionForm),
  influence: () => import('./influence-form').then((m) => m.influenceForm),
  'known-already': () => import('./known-already-form').then((m) => m.knownAlreadyForm),
  'target-groups': () => import('./target-groups-form').then((m) => m.targetGroupsForm),
  plan: () => import('./plan-form').then((m) => m.planForm),
  'privacy-plan': () => import('./privacy-plan-form').then((m) => m.privacyPlanForm),
  mandate: () => import('./mandate-form').then((m) => m.mandateForm),
};
