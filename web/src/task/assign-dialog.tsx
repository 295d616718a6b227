import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { assignTask } from '../../../src/contract/task';
import { FormDialog } from '../form/form-dialog';
import { PersonField } from '../form/person-field';
import { askedBy } from './asked';

interface AssignDialogProps {
  readonly title: string;
  /** Party keys of those who may do it. */
  readonly asked: readonly string[];
  readonly onAssign: (to: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Gives a task to somebody who may do it. */
export function AssignDialog({ title, asked, onAssign, onClose }: AssignDialogProps): ReactNode {
  const { t } = useTranslation('taskActs');
  const { role, unit } = askedBy(asked[0] ?? '');
  return (
    <FormDialog
      title={title}
      schema={assignTask}
      initial={{}}
      verb={t('assign')}
      onClose={onClose}
      onSubmit={({ to }) => onAssign(to)}
    >
      <PersonField
        name="to"
        label={t('assignTo')}
        hint={t('assignHint')}
        {...(role && { role })}
        {...(unit !== undefined && { unit })}
      />
    </FormDialog>
  );
}
