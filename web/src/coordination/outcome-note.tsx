import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { coordination } from '../text/sv/coordination';

type Explained = keyof typeof coordination.notes;

/** What an answer means, where the step itself does not say it. */
export function OutcomeNote({ outcome }: { readonly outcome: Explained }): ReactNode {
  const { t } = useTranslation('coordination');
  return t(`notes.${outcome}`);
}

const explained: readonly string[] = [
  ...(['no-objection', 'objection'] as const),
  ...(['coordinate', 'merge', 'delimit', 'proceed'] as const),
  ...(['accepted', 'declined'] as const),
] satisfies readonly Explained[];

const isExplained = (outcome: string): outcome is Explained => explained.includes(outcome);

export const outcomeNote = ({ outcome }: { readonly outcome: string }): ReactNode =>
  isExplained(outcome) ? <OutcomeNote outcome={outcome} /> : null;
