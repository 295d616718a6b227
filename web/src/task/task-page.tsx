import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingTask } from '../../../src/contract/dialogue';
import { dialogueQuery } from '../queries/dialogue';
import { handbookQuery } from '../queries/definition';
import { meQuery } from '../queries/me';
import { PageHead } from '../ui/page';
import { Empty, Failure, Skeleton } from '../ui/states';
import type { HandbookStep, RecordFormProps } from './record-form';
import { recordForms } from './record-forms';
import { TaskForm } from './task-form';
import { useDraft } from './use-draft';

/** One task: what is asked, why it is mine, what happens if I do nothing, and the answer. */
export function TaskPage(): ReactNode {
  const { t } = useTranslation('task');
  const { id, task: ref } = useParams({ from: '/dialoger/$id/uppgift/$task' });
  const { data: dialogue, error, refetch } = useQuery(dialogueQuery(id));
  if (dialogue === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  }
  const task = dialogue.waiting.find((each) => each.ref === ref);
  const crumbs = (
    <nav className="crumbs" aria-label={t('crumbs')}>
      <ol>
        <li>
          <Link to="/ko">{t('queue')}</Link>
        </li>
        <li>
          <Link to="/dialoger/$id" params={{ id }}>
            {dialogue.title}
          </Link>
        </li>
      </ol>
    </nav>
  );
  if (task === undefined) {
    return (
      <>
        <PageHead title={t('goneTitle')} crumbs={crumbs} />
        <Empty title={t('goneText')} />
      </>
    );
  }
  return (
    <>
      <PageHead title={task.title} crumbs={crumbs} under={`${dialogue.number} · ${dialogue.title}`} />
      <OpenTask dialogue={dialogue} task={task} />
    </>
  );
}

function OpenTask({
  dialogue,
  task,
}: {
  dialogue: RecordFormProps['dialogue'];
  task: WaitingTask;
}): ReactNode {
  const { data: me } = useSuspenseQuery(meQuery);
  const { id, version } = dialogue.definition;
  const { data: handbook } = useSuspenseQuery(handbookQuery(id, version));
  const draft = useDraft(`/dialogues/${dialogue.id}/tasks/${task.ref}/draft`, me.id);
  const step = handbook.phases.flatMap(({ steps }) => steps).find((each) => each.id === task.step);
  if (draft.fault !== undefined) return <Failure error={draft.fault} />;
  if (step === undefined || draft.opened === undefined) return <Skeleton />;
  return <WithForm about={{ dialogue, task, step, outcome: '' }} draft={draft} />;
}

function WithForm({
  about,
  draft,
}: {
  about: RecordFormProps & { step: HandbookStep };
  draft: ReturnType<typeof useDraft>;
}): ReactNode {
  const kind = about.step.record?.kind as keyof typeof recordForms | undefined;
  const { data, error, refetch } = useQuery({
    queryKey: ['record-form', kind ?? 'none', about.dialogue.id, about.task.key],
    queryFn: async () => {
      const form = kind === undefined ? null : ((await recordForms[kind]?.()) ?? null);
      const begun = draft.opened ?? { outcome: '', reason: '', record: (await form?.initial?.(about)) ?? {} };
      return { form, begun };
    },
    staleTime: 0,
    gcTime: 0,
  });
  if (data === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  }
  return <TaskForm about={about} form={data.form} begun={data.begun} draft={draft} />;
}
