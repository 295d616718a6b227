import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import { shortDay } from '../dates/dates';
import { possibleActsQuery } from '../queries/dialogue';
import { titled } from '../text/titled';
import { Button } from '../ui/button';
import { Status } from '../ui/status';
import { RefusedList } from './acts/refused-list';
import { TaskButtons } from './acts/task-buttons';
import { useKeptFocus } from './acts/use-kept-focus';
import { aboutTask, useMemberNames } from './member-names';
import { sinceWord } from './since-word';
import { useWords } from './use-words';

/** More than these are shown when asked for. */
const SHOWN = 5;

/** Who is waited for, since when, until when; and what can be done about each. */
export function WaitingList({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const { home, keep } = useKeptFocus<HTMLHeadingElement>();
  const { waiting, ended } = dialogue;
  const shown = all ? waiting : waiting.slice(0, SHOWN);
  const hidden = waiting.length - shown.length;
  if (ended !== null) return null;
  return (
    <section className="panel" aria-labelledby="dialogue-waiting">
      <header>
        <h2 id="dialogue-waiting" ref={home} tabIndex={-1}>
          {t('waiting')} {waiting.length > 0 && <span className="muted">{waiting.length}</span>}
        </h2>
      </header>
      {waiting.length === 0 && <p className="small muted">{t('waitingNone')}</p>}
      <ul className="waiting-list">
        {shown.map((task) => (
          <li key={task.key}>
            <OneTask dialogue={dialogue} task={task} onDone={keep} />
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <p>
          <Button
            size="s"
            kind="quiet"
            onPress={() => {
              setAll(true);
              keep();
            }}
          >
            {t('waitingAll', { count: hidden })}
          </Button>
        </p>
      )}
    </section>
  );
}

interface OneTaskProps {
  readonly dialogue: DialogueDetail;
  readonly task: WaitingTask;
  readonly onDone: () => void;
}

function OneTask({ dialogue, task, onDone }: OneTaskProps): ReactNode {
  const { t } = useWords();
  const { data } = useQuery(possibleActsQuery(dialogue.id));
  const about = aboutTask(task, useMemberNames(dialogue));
  const acts = data?.tasks.find(({ key }) => key === task.key)?.acts ?? [];
  const refused = acts.filter(({ permitted }) => !permitted);
  return (
    <>
      <strong>{task.unit.name}</strong>
      <span>
        <Link to="/dialoger/$id/uppgift/$task" params={{ id: dialogue.id, task: task.ref }}>
          {titled(task.title)}
          {about !== '' && `: ${about}`}
        </Link>
        , {sinceWord(task.since, task.workingDaysWaited, t)}
        {task.claimedBy && `, ${t('claimedBy', { name: task.claimedBy.name })}`}
      </span>
      <DueStatus dialogue={dialogue} task={task} />
      {acts.length > 0 && (
        <details>
          <summary>
            {t('taskActs')}
            <span className="vh">: {`${titled(task.title)}, ${task.unit.name}`}</span>
          </summary>
          <div className="stack">
            <TaskButtons
              dialogue={dialogue}
              task={task}
              acts={acts.filter(({ permitted }) => permitted)}
              onDone={onDone}
            />
            {refused.length > 0 && <RefusedList dialogue={dialogue} acts={refused} step={task.step} />}
          </div>
        </details>
      )}
    </>
  );
}

function DueStatus({ dialogue, task }: Omit<OneTaskProps, 'onDone'>): ReactNode {
  const { t } = useWords();
  if (dialogue.paused) return <Status tone="idle">{t('waitingPaused')}</Status>;
  if (task.due === null) return null;
  const due = shortDay(task.due);
  return task.overdue ? (
    <Status tone="danger" icon="hourglass" act>
      {t('waitingLate', { due })}
    </Status>
  ) : (
    <Status tone="now">{t('waitingDue', { due })}</Status>
  );
}
