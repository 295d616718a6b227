import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DialogueDetail, WaitingTask } from '../../../../src/contract/dialogue';
import { assignTask, extendTask } from '../../../../src/contract/task';
import { shortDay } from '../../dates/dates';
import { FormDialog } from '../../form/form-dialog';
import { DateField, SelectField, TextArea } from '../../form/inputs';
import { useAct } from '../../queries/act';
import { touchedByDialogue } from '../../queries/keys';
import { peopleQuery } from '../../queries/organisation';
import { Skeleton } from '../../ui/states';
import { useSay } from '../../ui/toasts';
import { useWords } from '../use-words';
import type { WithForm } from './possible';

interface TaskDialogProps {
  readonly dialogue: DialogueDetail;
  readonly task: WaitingTask;
  readonly onClose: () => void;
}

/** Acts on a task that ask for a person, or for a day and a reason. */
export const TaskDialog = ({ act, ...props }: TaskDialogProps & { readonly act: WithForm }): ReactNode =>
  act === 'assign' ? <AssignDialog {...props} /> : <ExtendDialog {...props} />;

function useSend(dialogue: DialogueDetail, task: WaitingTask, act: WithForm) {
  const { t } = useWords();
  const say = useSay();
  const send = useAct(...touchedByDialogue(dialogue.id));
  return async (body: unknown): Promise<void> => {
    await send.mutateAsync({ path: `/dialogues/${dialogue.id}/tasks/${task.ref}/${act}`, body });
    say(t(`done.${act}`));
  };
}

const titled = ({ title, unit }: WaitingTask): string => `${title}, ${unit.name}`;

function AssignDialog({ dialogue, task, onClose }: TaskDialogProps): ReactNode {
  const { t } = useWords();
  const send = useSend(dialogue, task, 'assign');
  const people = usePeople(task, dialogue);
  return (
    <FormDialog
      title={`${t('acts.assign')}: ${titled(task)}`}
      schema={assignTask}
      initial={{ to: '' }}
      verb={t('verbs.assign')}
      onClose={onClose}
      onSubmit={send}
    >
      <p className="small">{t('explained.assign')}</p>
      {people ? (
        <SelectField
          name="to"
          label={t('form.to')}
          hint={people.length > 0 ? t('form.toHint') : t('form.toNone')}
          options={people}
        />
      ) : (
        <Skeleton lines={1} />
      )}
    </FormDialog>
  );
}

interface Person {
  readonly value: string;
  readonly label: string;
}

/** Those who hold what is asked for: a role, a role in a unit, or one person. Undefined: not read yet. */
function usePeople(task: WaitingTask, { lead }: DialogueDetail): readonly Person[] | undefined {
  const roles = task.asked.filter((key) => !key.includes(':'));
  const found = useQueries({
    queries: roles.map((key) => {
      const [role, unit] = key.split('@');
      return peopleQuery({ role, ...(unit !== undefined && { unit }), limit: 200 });
    }),
  });
  if (found.some(({ data }) => data === undefined)) return undefined;
  const held = found.flatMap(({ data }) => data?.items ?? []);
  const own = task.asked.some((key) => key.endsWith(`:${lead.id}`)) ? [lead] : [];
  const all = new Map([...own, ...held].map(({ id, name }) => [id, { value: id, label: name }]));
  return [...all.values()];
}

function ExtendDialog({ dialogue, task, onClose }: TaskDialogProps): ReactNode {
  const { t } = useWords();
  const send = useSend(dialogue, task, 'extend');
  const { due } = task;
  return (
    <FormDialog
      title={`${t('acts.extend')}: ${titled(task)}`}
      schema={extendTask}
      initial={{ due: '', reason: '' }}
      verb={t('verbs.extend')}
      onClose={onClose}
      onSubmit={send}
    >
      <p className="small">{t('explained.extend')}</p>
      <DateField
        name="due"
        label={t('form.due')}
        {...(due !== null && { hint: t('form.dueNow', { due: shortDay(due) }), min: due })}
      />
      <TextArea name="reason" label={t('form.reason')} hint={t('form.reasonHint')} />
    </FormDialog>
  );
}
