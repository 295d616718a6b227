import type { RecordForms } from '../task/record-form';

type Kind = 'statement' | 'objection' | 'overlap-choice' | 'condition-answer' | 'coordination-decision';

/** The records of this phase, each form loaded when its step is opened. */
export const coordinationForms: Partial<RecordForms<Kind>> = {
  statement: () => import('./statement-form').then((m) => m.statementForm),
  objection: () => import('./objection-form').then((m) => m.objectionForm),
  'overlap-choice': () => import('./overlap-choice-form').then((m) => m.overlapChoiceForm),
  'condition-answer': () => import('./condition-answer-form').then((m) => m.conditionAnswerForm),
  'coordination-decision': () =>
    import('./coordination-decision-form').then((m) => m.coordinationDecisionForm),
};
