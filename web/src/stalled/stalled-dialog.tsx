import type { ReactNode } from 'react';
import type { StalledItem } from '../../../src/contract/monitoring';
import { refOf } from '../../../src/domain/waiting/task-ref';
import { TaskDialog } from '../task/task-dialog';
import { titled } from '../text/titled';

export type DialogKind = 'assign' | 'extend';

interface StalledDialogProps {
  readonly item: StalledItem;
  readonly kind: DialogKind;
  readonly onClose: () => void;
}

/** For the acts that need a word more. */
export function StalledDialog({ item, kind, onClose }: StalledDialogProps): ReactNode {
  const { dialogue, step, task, asked, due } = item;
  const about = `${titled(step.title)}, ${dialogue.title}`;
  return (
    <TaskDialog
      act={kind}
      task={{ dialogue: dialogue.id, ref: refOf(task), about, asked, due }}
      onClose={onClose}
    />
  );
}
