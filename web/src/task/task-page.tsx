import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense, useState, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import { keyOfRef } from '../../../src/domain/waiting/task-ref';
import { handbookQuery } from '../queries/definition';
import { dialogueQuery, possibleActsQuery } from '../queries/dialogue';
import { meQuery } from '../queries/me';
import { NoDialogue } from '../shell/no-dialogue';
import { titled } from '../text/titled';
import { PageHead } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { LeftOver } from './left-over';
import { OpenTask } from './open-task';
import { SettledAlready } from './settled-already';
import { stepIn } from './step-of';
import { taskEndQuery } from './task-end-query';
import { verdictsOn } from './verdict';
import './task.css';

/** One task: what is asked, why it is mine, what happens if I do nothing, and the answer. */
export function TaskPage(): ReactNode {
  const { id, task } = useParams({ from: '/dialoger/$id/uppgift/$task' });
  return <TaskOf key={`${id}/${task}`} id={id} taskRef={task} />;
}

function TaskOf({ id, taskRef }: { readonly id: string; readonly taskRef: string }): ReactNode {
  const { t } = useTranslation('task');
  const { data: dialogue, error, refetch } = useQuery(dialogueQuery(id));
  const { data: acts, error: actsFault, refetch: askAgain } = useQuery(possibleActsQuery(id));
  const { data: me } = useQuery(meQuery);
  const found = dialogue?.waiting.find((each) => each.ref === taskRef);
  // What has been seen open stays on the page when it is not: somebody may be writing in it.
  const [seen, setSeen] = useState<WaitingTask | undefined>();
  if (found !== undefined && found !== seen) setSeen(found);
  if (dialogue === undefined) {
    if (error === null) return <Skeleton />;
    return <NoDialogue error={error} retry={() => void refetch()} title={t('title')} />;
  }
  const task = found ?? seen;
  if (task === undefined) return <ClosedTask dialogue={dialogue} taskRef={taskRef} me={me?.id} />;
  if (acts === undefined)
    return actsFault ? <Failure error={actsFault} retry={() => void askAgain()} /> : <Skeleton />;
  return (
    <>
      <Head dialogue={dialogue} task={task} />
      {/* The heading has the focus: it stays while the rest is awaited. */}
      <Suspense fallback={<Skeleton />}>
        <OpenTask
          dialogue={dialogue}
          task={task}
          verdicts={verdictsOn(acts, task.key)}
          gone={found === undefined}
        />
      </Suspense>
    </>
  );
}

const Crumbs = ({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode => {
  const { t } = useTranslation('task');
  return (
    <nav className="crumbs" aria-label={t('crumbs')}>
      <ol>
        <li>
          <Link to="/ko">{t('queue')}</Link>
        </li>
        <li>
          <Link to="/dialoger/$id" params={{ id: dialogue.id }} activeOptions={{ exact: true }}>
            {dialogue.title}
          </Link>
        </li>
      </ol>
    </nav>
  );
};

function Head({
  dialogue,
  task,
}: {
  readonly dialogue: DialogueDetail;
  readonly task: WaitingTask;
}): ReactNode {
  const { t } = useTranslation('task');
  const title = t(`titles.${task.step}` as 'titles.statement', {
    unit: task.unit.name,
    defaultValue: titled(task.title),
  });
  return (
    <PageHead
      title={title}
      crumbs={<Crumbs dialogue={dialogue} />}
      answer={
        <>
          <Trans
            t={t}
            i18nKey="asks"
            values={{ unit: task.unit.name, dialogue: dialogue.title }}
            components={[
              <strong key="unit" />,
              <Link
                key="dialogue"
                to="/dialoger/$id"
                params={{ id: dialogue.id }}
                activeOptions={{ exact: true }}
              />,
            ]}
          />{' '}
          {task.round > 1 && task.step === 'statement' && t('askedAgain')}
        </>
      }
    />
  );
}

interface ClosedTaskProps {
  readonly dialogue: DialogueDetail;
  readonly taskRef: string;
  readonly me: string | undefined;
}

function ClosedTask({ dialogue, taskRef, me }: ClosedTaskProps): ReactNode {
  const { t } = useTranslation('task');
  const { definition } = dialogue;
  const key = keyOfRef(taskRef);
  const { data: end, isPending } = useQuery(taskEndQuery(dialogue.id, key, 0));
  const { data: handbook } = useQuery(handbookQuery(definition.id, definition.version));
  const step = handbook && stepIn(handbook, key.split('/')[0] ?? '');
  const outcomeTitle = (id: string): string =>
    titled(step?.outcomes.find((outcome) => outcome.id === id)?.title ?? id);
  if (isPending) return <Skeleton />;
  return (
    <>
      <PageHead
        title={t(end === null ? 'unknownTitle' : 'goneTitle')}
        crumbs={<Crumbs dialogue={dialogue} />}
      />
      <div className="stack">
        <SettledAlready dialogue={dialogue} taskKey={key} />
        {me !== undefined && (
          <LeftOver
            path={`/dialogues/${dialogue.id}/tasks/${taskRef}/draft`}
            me={me}
            outcomeTitle={outcomeTitle}
          />
        )}
        <p>
          <Link to="/dialoger/$id" params={{ id: dialogue.id }} activeOptions={{ exact: true }}>
            {t('toDialogue')}
          </Link>
        </p>
      </div>
    </>
  );
}
