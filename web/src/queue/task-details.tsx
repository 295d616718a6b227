import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TaskItem } from '../../../src/contract/task';
import { shortDay } from '../dates/dates';
import { TaskButtons } from './task-buttons';
import { timelineOf, whyLong } from './words';
import { WhyNot } from './why-not';

interface TaskDetailsProps {
  readonly item: TaskItem;
  readonly me: string;
  readonly today: string;
}

/** The chosen task: why it is mine, what happens by itself and when, and what I may do. */
export function TaskDetails({ item, me, today }: TaskDetailsProps): ReactNode {
  const { t } = useTranslation('queue');
  const mine = item.why.length > 0;
  return (
    <>
      <div className="stack near">
        <h3>{t(mine ? 'why' : 'whyTheirs')}</h3>
        {whyLong(item, t).map((sentence) => (
          <p key={sentence} className="small">
            {sentence}
          </p>
        ))}
      </div>
      <div className="stack near">
        <h3>{t(mine ? 'ifNothing' : 'ifNothingTheirs')}</h3>
        {item.pausedUntil !== null && (
          <p className="small">{t('paused', { day: shortDay(item.pausedUntil) })}</p>
        )}
        {item.pausedUntil === null && item.otherwise.length === 0 && (
          <p className="small">{t('nothingHappens')}</p>
        )}
        <ol className="timeline">
          {timelineOf(item, today, t).map(({ key, when, what, state }) => (
            <li key={key} className={state}>
              <span className="when">{when}</span>
              <div>{state === 'here' || state === 'late' ? <strong>{what}</strong> : what}</div>
            </li>
          ))}
        </ol>
      </div>
      <TaskButtons item={item} me={me} />
      <WhyNot item={item} />
    </>
  );
}
