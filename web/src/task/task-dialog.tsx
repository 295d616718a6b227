import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExtendTask } from '../../../src/contract/task';
import { shortDay } from '../dates/dates';
import { useAct } from '../queries/act';
import { touchedByDialogue } from '../queries/keys';
import { useSay } from '../ui/toasts';
import { AssignDialog } from './assign-dialog';
import { ExtendDialog } from './extend-dialog';

export interface DialogTask {
  readonly dialogue: string;
  /** Its name in addresses. */
  readonly ref: string;
  /** What it is, for the title: `Yttrande, Socialförvaltningen`. */
  readonly about: string;
  readonly asked: readonly string[];
  readonly due: string | null;
}

interface TaskDialogProps {
  readonly act: 'assign' | 'extend';
  readonly task: DialogTask;
  readonly onClose: () => void;
}

/** The acts on a task that ask for a person, or for a day and a reason; carried out and said to be done. */
export function TaskDialog({ act, task, onClose }: TaskDialogProps): ReactNode {
  const { t } = useTranslation('taskActs');
  const say = useSay();
  const { mutateAsync } = useAct(...touchedByDialogue(task.dialogue));
  const path = `/dialogues/${task.dialogue}/tasks/${task.ref}/${act}`;
  if (act === 'assign')
    return (
      <AssignDialog
        title={t('assignTitle', { task: task.about })}
        asked={task.asked}
        onClose={onClose}
        onAssign={async (to) => {
          await mutateAsync({ path, body: { to } });
          say(t('assigned'));
        }}
      />
    );
  return (
    <ExtendDialog
      title={t('extendTitle', { task: task.about })}
      due={task.due}
      onClose={onClose}
      onExtend={async (body: ExtendTask) => {
        await mutateAsync({ path, body });
        say(t('extended', { day: shortDay(body.due) }));
      }}
    />
  );
}
