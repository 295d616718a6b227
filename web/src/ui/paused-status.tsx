import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../dates/dates';
import { Status } from './status';

/** Instead of a due date, for which nothing runs while the dialogue is paused. */
export function PausedStatus({ until }: { readonly until: string }): ReactNode {
  const { t } = useTranslation('ui');
  return (
    <Status tone="idle" icon="octagon-pause">
      {t('pausedUntil', { day: shortDay(until) })}
    </Status>
  );
}
