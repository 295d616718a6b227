import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { closure as contract, type Closure } from '../../../src/contract/closure';
import { shortDay } from '../dates/dates';
import { FormDialog } from '../form/form-dialog';
import { DateField, TextField } from '../form/inputs';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { Confirm } from '../ui/confirm';
import { useSay } from '../ui/toasts';

interface AddProps {
  /** The one shown, where the day is proposed. */
  readonly year: number;
  readonly today: string;
  readonly onClose: () => void;
}

export function AddClosureDialog({ year, today, onClose }: AddProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct<Closure>(keys.organisation, keys.work);
  const proposed = today.startsWith(String(year)) ? today : `${String(year)}-01-01`;
  return (
    <FormDialog
      title={t('closures.add')}
      schema={contract}
      initial={{ day: proposed, name: '' }}
      verb={t('closures.add')}
      onClose={onClose}
      onSubmit={async (body) => {
        const { day } = await act.mutateAsync({ path: '/organisation/closures', body });
        say(t('closures.added', { day: shortDay(day) }));
      }}
    >
      <p className="hint">{t('closures.addHint')}</p>
      <DateField name="day" label={t('closures.day')} />
      <TextField name="name" label={t('closures.name')} hint={t('closures.nameHint')} />
    </FormDialog>
  );
}

interface RemoveProps {
  readonly closure: Closure;
  readonly onClose: () => void;
}

export function RemoveClosureDialog({ closure: { day, name }, onClose }: RemoveProps): ReactNode {
  const { t } = useTranslation('administration');
  const say = useSay();
  const act = useAct(keys.organisation, keys.work);
  return (
    <Confirm
      title={t('closures.removeTitle')}
      verb={t('closures.remove')}
      onClose={onClose}
      onConfirm={async () => {
        await act.mutateAsync({ path: `/organisation/closures/${day}`, method: 'DELETE' });
        say(t('closures.removed', { day: shortDay(day) }));
      }}
    >
      <p>{t('closures.removeText', { day: shortDay(day), name })}</p>
    </Confirm>
  );
}
