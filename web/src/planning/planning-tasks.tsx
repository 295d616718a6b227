import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { shortDay } from '../dates/dates';
import { titled } from '../text/titled';
import { Panel } from '../ui/page';
import { PausedStatus } from '../ui/paused-status';
import { Status } from '../ui/status';

/** What planning waits for, with whom and until when. */
export function PlanningTasks({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('planning');
  const open = dialogue.waiting.filter(({ phase }) => phase === 'plan');
  if (open.length === 0) return null;
  return (
    <Panel id="plantasks" title={t('openTasks')}>
      <ul className="stack tight">
        {open.map(({ ref, title, unit, due, overdue }) => (
          <li key={ref} className="row apart">
            <span>
              <Link to="/dialoger/$id/uppgift/$task" params={{ id: dialogue.id, task: ref }}>
                {titled(title)}
              </Link>{' '}
              <span className="muted small">{unit.name}</span>
            </span>
            {dialogue.paused ? (
              <PausedStatus until={dialogue.paused.until} />
            ) : (
              due !== null && (
                <Status tone={overdue ? 'danger' : 'now'} act={overdue}>
                  {t('due', { day: shortDay(due) })}
                </Status>
              )
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
