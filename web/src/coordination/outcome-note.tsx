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
} as const satisfies Record<string, readonly Explained[]>;

const explained: readonly string[] = Object.values(outcomesOf).flat();
const isExplained = (outcome: string): outcome is Explained => explained.includes(outcome);

/** What an answer means. */
export function OutcomeNote({ outcome }: { readonly outcome: string }): ReactNode {
  const { t } = useTranslation('coordination');
  return isExplained(outcome) ? t(`notes.${outcome}`) : null;
}
