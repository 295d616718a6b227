import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { coordination } from '../text/sv/coordination';

type Explained = keyof typeof coordination.notes;

/** In the order people are offered them. */
export const outcomesOf = {
  statement: ['supports', 'supports-on-condition', 'objects', 'proposes-merge', 'abstains'],
  objection: ['no-objection', 'objection'],
  'overlap-choice': ['coordinate', 'merge', 'delimit', 'proceed'],
  'condition-answer': ['accepted', 'declined'],
  'coordination-decision': ['go-ahead', 'revise', 'merged', 'stopped'],
} as const;

/** What an answer means, where the step itself does not say it. */
export function OutcomeNote({ outcome }: { readonly outcome: Explained }): ReactNode {
  const { t } = useTranslation('coordination');
  return t(`notes.${outcome}`);
}

const explained: readonly string[] = [
  ...outcomesOf.objection,
  ...outcomesOf['overlap-choice'],
  ...outcomesOf['condition-answer'],
] satisfies readonly Explained[];

const isExplained = (outcome: string): outcome is Explained => explained.includes(outcome);

export const outcomeNote = ({ outcome }: { readonly outcome: string }): ReactNode =>
  isExplained(outcome) ? <OutcomeNote outcome={outcome} /> : null;
