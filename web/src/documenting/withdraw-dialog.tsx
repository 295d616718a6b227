import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawContribution } from '../../../src/contract/contribution';
import { FormDialog } from '../form/form-dialog';
import { TextArea } from '../form/inputs';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';

interface DialogProps {
  readonly dialogue: string;
  readonly contribution: { readonly id: string; readonly number: number };
  readonly onClose: () => void;
}

/** It stays, with the reason; residents do not see it. */
export function WithdrawDialog({ dialogue, contribution, onClose }: DialogProps): ReactNode {
  const { t } = useTranslation('documenting');
  const say = useSay();
  const act = useAct(keys.dialogue(dialogue));
  return (
    <FormDialog
      title={t('one.withdraw')}
      schema={withdrawContribution}
      initial={{ reason: '' }}
      verb={t('one.withdraw')}
      onClose={onClose}
      onSubmit={async (body) => {
        await act.mutateAsync({ path: `/contributions/${contribution.id}/withdraw`, body });
        say(t('one.withdrawnDone', { number: String(contribution.number) }));
      }}
    >
      <p>{t('one.withdrawHint')}</p>
      <TextArea name="reason" label={t('one.reason')} />
    </FormDialog>
  );
}
