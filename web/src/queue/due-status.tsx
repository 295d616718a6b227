import type { ReactNode } from 'react';
import type { TFunction } from 'i18next';
import type { TaskItem } from '../../../src/contract/task';
import { shortDay } from '../dates/dates';
import { Status } from '../ui/status';

/** When it is due, and how many working days that is. */
export function DueStatus({ item, t }: { item: TaskItem; t: TFunction<'queue'> }): ReactNode {
  const { due, overdue, workingDaysLeft, workingDaysWaited } = item;
  const waited = workingDaysWaited === 0 ? t('waitedNone') : t('waited', { count: workingDaysWaited });
  if (due === null || workingDaysLeft === null)
    return (
      <>
        <Status tone="idle" icon="clock">
          {t('undated')}
        </Status>
        <small>{waited}</small>
      </>
    );
  if (overdue) {
    const late = Math.abs(workingDaysLeft);
    return (
      <>
        <Status tone="danger" act>
          {late === 0 ? t('lateWeekend') : t('late', { count: late })}
        </Status>
        <small>{t('lateSince', { day: shortDay(due) })}</small>
      </>
    );
  }
  const isToday = workingDaysLeft === 0;
  return (
    <>
      <Status tone={isToday ? 'now' : 'idle'} icon="clock" act={isToday}>
        {isToday ? t('dueToday') : shortDay(due)}
      </Status>
      <small>{isToday ? waited : t('left', { count: workingDaysLeft })}</small>
    </>
  );
}
