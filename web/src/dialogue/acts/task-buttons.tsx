import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import type { DialogueDetail, WaitingTask } from '../../../../src/contract/dialogue';
import { otherHolder, useRelease } from '../../task/use-release';
import { titled } from '../../text/titled';
import { Button } from '../../ui/button';
import type { IconName } from '../../ui/icon-paths';
import { partOf } from '../../ui/part-of';
import { Failure } from '../../ui/states';
import { useWords } from '../use-words';
import { isAtOnce, isWithForm, nameOf, type ActName, type Verdict, type WithForm } from './possible';
import { useTaskAct } from './use-task-act';

const TaskDialog = partOf(() => import('../../task/task-dialog'), 'TaskDialog');

const icons: Partial<Record<ActName, IconName>> = {
  settle: 'pencil',
  remind: 'bell',
  assign: 'user-plus',
  extend: 'calendar-plus',
  claim: 'hand',
  release: 'corner-up-right',
};

interface TaskButtonsProps {
  readonly dialogue: DialogueDetail;
  readonly task: WaitingTask;
  /** Those this person may do, in the order they are offered. */
  readonly acts: readonly Verdict[];
  /** The first of them is the page's own. */
  readonly primary?: boolean;
  readonly onDone: () => void;
}

/** What can be done about a task at once. */
export function TaskButtons({ dialogue, task, acts, primary = false, onDone }: TaskButtonsProps): ReactNode {
  const { t } = useWords();
  const [open, setOpen] = useState<WithForm | null>(null);
  const { run, doing, error, me } = useTaskAct(dialogue.id);
  const { release, question } = useRelease(
    (held: WaitingTask) => run('release', held).then(onDone),
    me,
    onDone,
  );
  const press = (act: ActName): void => {
    if (isWithForm(act)) setOpen(act);
    else if (act === 'release') release(task);
    else if (isAtOnce(act)) void run(act, task).then(onDone, () => undefined);
  };
  const holder = otherHolder(task, me);
  const word = (act: ActName): string =>
    act === 'release' && holder !== null
      ? t('taskActs:releaseOtherMore', { name: holder })
      : t(`acts.${act}`);
  return (
    <>
      <p className="actions">
        {acts.map((verdict, at) => {
          const act = nameOf(verdict);
          const kind = primary && at === 0 ? 'primary' : 'plain';
          if (act === 'settle') {
            return (
              <Link
                key={act}
                className={`btn s ${kind}`}
                to="/dialoger/$id/uppgift/$task"
                params={{ id: dialogue.id, task: task.ref }}
              >
                {t('acts.settle')}
                <span className="vh">: {`${titled(task.title)}, ${task.unit.name}`}</span>
              </Link>
            );
          }
          return (
            <Button
              // A second press must not undo what a colleague did.
              key={act === 'release' ? (holder ?? act) : act}
              size="s"
              kind={kind}
              icon={icons[act]}
              busy={doing === act}
              aria-label={`${word(act)}: ${titled(task.title)}, ${task.unit.name}`}
              onPress={() => {
                press(act);
              }}
            >
              {word(act)}
            </Button>
          );
        })}
      </p>
      {error !== null && question === null && <Failure error={error} />}
      {question}
      {open && (
        <TaskDialog
          act={open}
          task={{ ...task, dialogue: dialogue.id, about: `${titled(task.title)}, ${task.unit.name}` }}
          onClose={() => {
            setOpen(null);
            onDone();
          }}
        />
      )}
    </>
  );
}
