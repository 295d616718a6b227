import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { TaskCounts } from '../../../src/contract/task';
import { shortDay } from '../dates/dates';

const bold = { b: <strong /> };

/** What waits for me, in figures. */
export function QueueAnswer({ counts, today }: { counts: TaskCounts; today: string }): ReactNode {
  const { t } = useTranslation('queue');
  const { mine, overdue, dueToday, free } = counts;
  if (mine === 0) return t('answerNone');
  return (
    <>
      <Trans t={t} i18nKey="answer" count={mine} components={bold} />{' '}
      {overdue > 0 && <Trans t={t} i18nKey="answerOverdue" count={overdue} components={bold} />}{' '}
      {dueToday > 0 && (
        <Trans
          t={t}
          i18nKey="answerToday"
          count={dueToday}
          values={{ day: shortDay(today) }}
          components={bold}
        />
      )}{' '}
      {free > 0 && <Trans t={t} i18nKey="answerFree" count={free} components={bold} />}
    </>
  );
}
