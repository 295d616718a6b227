import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import { roles } from '../../../src/domain/lifecycle/role';
import { shortDay } from '../dates/dates';
import { titled } from '../text/titled';
import { Banner } from '../ui/status';
import type { HandbookStep } from './record-form';

interface DeadlineProps {
  readonly dialogue: DialogueDetail;
  readonly task: WaitingTask;
  readonly step: HandbookStep;
}

/** Until when, and what happens if nothing is done. Silence is never written as a yes, unless the step says so itself. */
export function Deadline({ dialogue, task, step }: DeadlineProps): ReactNode {
  const { t } = useTranslation('task');
  const due = useDueSentence(task);
  const then = useConsequences(task, step);
  if (dialogue.paused !== null) {
    return (
      <Banner tone="warn" icon="octagon-pause">
        <p>{t('paused', { day: shortDay(dialogue.paused.until) })}</p>
      </Banner>
    );
  }
  const never = task.due !== null && step.silence?.consents !== true ? t('silenceNever') : '';
  return (
    <Banner tone={task.overdue ? 'danger' : 'now'} icon="clock">
      <p>
        <strong>{due}</strong> {[never, ...then].filter(Boolean).join(' ')}
      </p>
    </Banner>
  );
}

function useDueSentence({ due, overdue, workingDaysLeft, since, workingDaysWaited }: WaitingTask): string {
  const { t } = useTranslation(['task', 'ui']);
  if (due === null) {
    const waited = t('ui:workingDays', { count: workingDaysWaited });
    return `${t('task:noDue')} ${t('task:since', { day: shortDay(since), waited })}`;
  }
  const day = shortDay(due);
  const left = workingDaysLeft ?? 0;
  if (!overdue) return t('task:due', { day, left: t('task:inDays', { count: left }) });
  if (left === 0) return t('task:overdueToday', { day });
  return t('task:overdue', { day, late: t('ui:workingDays', { count: -left }) });
}

/** In the order they come; of the reminders only the next one. */
function useConsequences({ otherwise }: WaitingTask, { outcomes, silence }: HandbookStep): readonly string[] {
  const { t } = useTranslation('task');
  const [reminder] = otherwise.filter(({ kind, on }) => kind === 'reminded' && on !== null);
  const title = (id: string | null): string =>
    `”${titled(outcomes.find((each) => each.id === id)?.title ?? id ?? '')}”`;
  const role = (id: string | null): string =>
    t(`roleThe.${id ?? ''}` as 'roleThe.manager', {
      defaultValue: titled((roles as Record<string, { title: string } | undefined>)[id ?? '']?.title ?? ''),
    });
  return otherwise.flatMap((one) => {
    const { kind, to, on } = one;
    const day = on === null ? '' : shortDay(on);
    if (kind === 'reminded') return one === reminder ? [t('reminded', { day })] : [];
    if (kind === 'escalated')
      return [
        on === null ? t('escalatedPaused', { role: role(to) }) : t('escalated', { role: role(to), day }),
      ];
    const key = silence?.consents === true ? 'consents' : 'countsAs';
    return [t(on === null ? `${key}Paused` : key, { outcome: title(to), day })];
  });
}
