import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { withdrawPublication, type PublicationItem } from '../../../src/contract/result';
import { FormDialog } from '../form/form-dialog';
import { TextArea } from '../form/inputs';
import { useAct } from '../queries/act';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';

interface WithdrawProps {
  readonly dialogue: string;
  readonly publication: PublicationItem;
  readonly onClose: () => void;
}

/** It is taken back from the public, with the reason; what was written stays. */
export function WithdrawPublication({ dialogue, publication, onClose }: WithdrawProps): ReactNode {
  const { t } = useTranslation('results');
  const say = useSay();
  const act = useAct(keys.dialogue(dialogue));
  return (
    <FormDialog
      title={t('withdrawTitle', { title: publication.title })}
      schema={withdrawPublication}
      initial={{ reason: '' }}
      verb={t('withdraw')}
      danger
      onClose={onClose}
      onSubmit={async (body) => {
        await act.mutateAsync({ path: `/publications/${publication.id}/withdraw`, body });
        say(t('withdrawn'));
      }}
    >
      <p>{t('withdrawHint')}</p>
      <TextArea name="reason" label={t('reason')} />
    </FormDialog>
  );
}
