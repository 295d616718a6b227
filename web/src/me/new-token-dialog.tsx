import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { createToken, type CreatedToken } from '../../../src/contract/me';
import { FormDialog } from '../form/form-dialog';
import { NumberField, TextField } from '../form/inputs';
import { useAct } from '../queries/act';
import { tokensQuery } from './me-queries';

interface NewTokenDialogProps {
  readonly onClose: () => void;
  readonly onCreated: (token: CreatedToken) => void;
}

const USUAL_DAYS = 90;

export function NewTokenDialog({ onClose, onCreated }: NewTokenDialogProps): ReactNode {
  const { t } = useTranslation('me');
  const act = useAct<CreatedToken>(tokensQuery.queryKey);
  return (
    <FormDialog
      title={t('tokens.create')}
      schema={createToken}
      initial={{ name: '', expiresInDays: USUAL_DAYS }}
      verb={t('tokens.create')}
      onClose={onClose}
      onSubmit={async (body) => {
        onCreated(await act.mutateAsync({ path: '/me/tokens', body }));
      }}
    >
      <TextField name="name" label={t('tokens.name')} hint={t('tokens.nameHint')} />
      <NumberField
        name="expiresInDays"
        label={t('tokens.days')}
        unit={t('tokens.daysUnit')}
        hint={t('tokens.daysHint')}
      />
    </FormDialog>
  );
}
