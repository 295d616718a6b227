import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { handbookQuery } from '../queries/definition';
import { meQuery } from '../queries/me';
import { Failure, Skeleton } from '../ui/states';
import { ClaimRow } from './claim-row';
import { Deadline } from './deadline';
import { NoPermission } from './no-permission';
import type { RecordForm, RecordFormProps } from './record-form';
import { recordForms } from './record-forms';
import { SettledAlready } from './settled-already';
import { stepIn } from './step-of';
import { TaskForm } from './task-form';
import { useDraft, type Draft } from './use-draft';
import type { TaskVerdicts, Verdict } from './verdict';

interface OpenTaskProps {
  readonly dialogue: RecordFormProps['dialogue'];
  readonly task: RecordFormProps['task'];
  /** Undefined: not known now. */
  readonly verdicts: TaskVerdicts | undefined;
  /** The task is open no longer. */
  readonly gone: boolean;
}

/** Until when, whose it is, and the answer; or why one may not. What has been opened stays open, whatever others do. */
export function OpenTask({ dialogue, task, verdicts, gone }: OpenTaskProps): ReactNode {
  const { data: me } = useSuspenseQuery(meQuery);
  const { id, version } = dialogue.definition;
  const { data: handbook } = useSuspenseQuery(handbookQuery(id, version));
  const [opened, setOpened] = useState(false);
  const step = stepIn(handbook, task.step);
  const settle = verdicts?.['settle'];
  if (settle?.permitted === true && !opened) setOpened(true);
  if (step === undefined) return <Failure error={new Error(task.step)} />;
  const about = { dialogue, task, step, outcome: '' };
  return (
    <div className="stack">
      {!gone && verdicts && (
        <>
          <Deadline {...about} />
          <ClaimRow dialogue={dialogue} task={task} verdicts={verdicts} me={me.id} />
        </>
      )}
      {opened ? (
        <Answering about={about} verdict={settle} me={me.id} gone={gone} />
      ) : (
        <NotOpened about={about} verdict={settle} gone={gone} />
      )}
    </div>
  );
}

interface NotOpenedProps {
  readonly about: RecordFormProps;
  readonly verdict: Verdict | undefined;
  readonly gone: boolean;
}

function NotOpened({ about, verdict, gone }: NotOpenedProps): ReactNode {
  if (gone)
    return <SettledAlready dialogue={about.dialogue} taskKey={about.task.key} task={about.task} meanwhile />;
  return verdict ? <Reading about={about} verdict={verdict} /> : <Skeleton />;
}

/** The form of the step's record, loaded when the step is opened. */
function useRecordForm({ step }: RecordFormProps): ReturnType<typeof useQuery<RecordForm | null>> {
  const kind = step.record?.kind as keyof typeof recordForms | undefined;
  return useQuery<RecordForm | null>({
    queryKey: ['record-form', kind ?? 'none'],
    queryFn: async () => (kind === undefined ? null : ((await recordForms[kind]?.()) ?? null)),
    staleTime: Infinity,
  });
}

/** One may not answer, but read what is asked. */
function Reading({
  about,
  verdict,
}: {
  readonly about: RecordFormProps;
  readonly verdict: Verdict;
}): ReactNode {
  const { data: record, error, refetch } = useRecordForm(about);
  const nothing = useForm();
  if (record === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  const Context = record?.Context;
  return (
    <FormProvider {...nothing}>
      <div className="split wide task">
        <div className="stack context">{Context && <Context {...about} />}</div>
        <NoPermission definition={about.dialogue.definition} task={about.task} verdict={verdict} />
      </div>
    </FormProvider>
  );
}

interface AnsweringProps extends NotOpenedProps {
  readonly me: string;
}

function Answering(props: AnsweringProps): ReactNode {
  const { about, verdict, me } = props;
  const { dialogue, task } = about;
  const draft = useDraft(
    `/dialogues/${dialogue.id}/tasks/${task.ref}/draft`,
    me,
    verdict?.permitted === true,
  );
  if (draft.fault !== undefined) return <Failure error={draft.fault} retry={draft.retry} />;
  if (draft.opened === undefined) return <Skeleton />;
  return <WithForm key={draft.beginning} {...props} draft={draft} />;
}

function WithForm({ about, draft, ...rest }: AnsweringProps & { readonly draft: Draft }): ReactNode {
  const { data: record, error: missing, refetch } = useRecordForm(about);
  const {
    data: begun,
    error,
    refetch: again,
  } = useQuery({
    queryKey: ['record-begun', about.dialogue.id, about.task.key, about.task.round, draft.beginning],
    queryFn: async () =>
      draft.opened ?? { outcome: '', reason: '', record: (await record?.initial?.(about)) ?? {} },
    enabled: record !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });
  if (record === undefined || begun === undefined) {
    const fault = missing ?? error;
    const retry = (): void => void (missing ? refetch() : again());
    return fault ? <Failure error={fault} retry={retry} /> : <Skeleton />;
  }
  return <TaskForm about={about} form={record} begun={begun} draft={draft} {...rest} />;
}
