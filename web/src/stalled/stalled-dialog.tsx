import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StalledItem } from '../../../src/contract/monitoring';
import { refOf } from '../../../src/domain/waiting/task-ref';
import { shortDay } from '../dates/dates';
import { useAct } from '../queries/act';
import { touchedByDialogue } from '../queries/keys';
import { AssignDialog } from '../task/assign-dialog';
import { ExtendDialog } from '../task/extend-dialog';
import { useSay } from '../ui/toasts';

export type DialogKind = 'assign' | 'extend';

interface StalledDialogProps {
  readonly item: StalledItem;
  readonly kind: DialogKind;
  readonly onClose: () => void;
}

/** For the acts that need a word more. */
export function StalledDialog({ item, kind, onClose }: StalledDialogProps): ReactNode {
  const { t } = useTranslation('taskActs');
  const say = useSay();
  const { dialogue, step, task, asked, due } = item;
  const { mutateAsync } = useAct(...touchedByDialogue(dialogue.id));
  const path = `/dialogues/${dialogue.id}/tasks/${refOf(task)}/${kind}`;
  const about = `${step.title}, ${dialogue.title}`;
  return kind === 'assign' ? (
    <AssignDialog
      title={t('assignTitle', { task: about })}
      asked={asked}
      onClose={onClose}
      onAssign={async (to) => {
        await mutateAsync({ path, body: { to } });
        say(t('assigned'));
      }}
    />
  ) : (
    <ExtendDialog
      title={t('extendTitle', { task: about })}
      due={due}
      onClose={onClose}
      onExtend={async (body) => {
        await mutateAsync({ path, body });
        say(t('extended', { day: shortDay(body.due) }));
      }}
    />
  );
}
