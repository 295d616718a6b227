import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { extendTask, type ExtendTask } from '../../../src/contract/task';
import { addDays } from '../../../src/domain/lifecycle/calendar';
import { shortDay, today } from '../dates/dates';
import { FormDialog } from '../form/form-dialog';
import { DateField, TextArea } from '../form/inputs';
import { laterDay } from '../form/later-day';

interface ExtendDialogProps {
  readonly title: string;
  readonly due: string | null;
  readonly onExtend: (to: ExtendTask) => Promise<unknown>;
  readonly onClose: () => void;
}

/** A later due date, with the reason why. */
export function ExtendDialog({ title, due, onExtend, onClose }: ExtendDialogProps): ReactNode {
  const { t } = useTranslation('taskActs');
  const latest = due ?? today();
  return (
    <FormDialog
      title={title}
      schema={extendTask.extend({ due: laterDay(latest, t('laterThan', { day: shortDay(latest) })) })}
      initial={{ due: '', reason: '' }}
      verb={t('extend')}
      onClose={onClose}
      onSubmit={onExtend}
    >
      <DateField
        name="due"
        label={t('newDue')}
        hint={due === null ? undefined : t('dueNow', { day: shortDay(due) })}
        min={addDays(latest, 1)}
      />
      <TextArea name="reason" label={t('extendReason')} />
    </FormDialog>
  );
}
