import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { WaitingTask } from '../../../src/contract/dialogue';
import { assignTask, extendTask, type AssignTask, type ExtendTask } from '../../../src/contract/task';
import { FormDialog } from '../form/form-dialog';
import { DateField, TextArea } from '../form/inputs';
import { PersonField } from '../form/person-field';
import { useAct } from '../queries/act';
import { touchedByDialogue } from '../queries/keys';
import { useSay } from '../ui/toasts';
import { roleIn, unitIn } from './reasons-mine';

interface TaskDialogProps {
  readonly dialogue: string;
  readonly task: WaitingTask;
  readonly onClose: () => void;
}

/** To somebody who may settle it themselves. */
export function AssignDialog({ dialogue, task, onClose }: TaskDialogProps): ReactNode {
  const { t } = useTranslation('task');
  const say = useSay();
  const act = useAct(...touchedByDialogue(dialogue));
  const [asked] = task.asked;
  const unit = asked === undefined ? undefined : unitIn(asked);
  return (
    <FormDialog<AssignTask>
      title={t('assignTitle')}
      schema={assignTask}
      initial={{ to: '' }}
      verb={t('assignVerb')}
      onClose={onClose}
      onSubmit={async (body) => {
        await act.mutateAsync({ path: `/dialogues/${dialogue}/tasks/${task.ref}/assign`, body });
        say(t('assigned'));
      }}
    >
      <PersonField
        name="to"
        label={t('assignTo')}
        hint={t('assignHint')}
        {...(asked !== undefined && { role: roleIn(asked) })}
        {...(unit !== undefined && { unit })}
      />
    </FormDialog>
  );
}

export function ExtendDialog({ dialogue, task, onClose }: TaskDialogProps): ReactNode {
  const { t } = useTranslation('task');
  const say = useSay();
  const act = useAct(...touchedByDialogue(dialogue));
  return (
    <FormDialog<ExtendTask>
      title={t('extend')}
      schema={extendTask}
      initial={{ due: '', reason: '' }}
      verb={t('extend')}
      onClose={onClose}
      onSubmit={async (body) => {
        await act.mutateAsync({ path: `/dialogues/${dialogue}/tasks/${task.ref}/extend`, body });
        say(t('extended'));
      }}
    >
      <DateField name="due" label={t('extendTo')} {...(task.due !== null && { min: task.due })} />
      <TextArea name="reason" label={t('extendWhy')} />
    </FormDialog>
  );
}
