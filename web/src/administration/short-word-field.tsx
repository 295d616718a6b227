import { useEffect, type ReactNode } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { TextField } from '../form/inputs';
import { shortWord } from './short-word';

/** The short word that stays whatever a thing is called later: proposed by its name until somebody writes another. */
export function ShortWordField({ between }: { between: '-' | '_' }): ReactNode {
  const { t } = useTranslation('administration');
  const { setValue, getFieldState, formState } = useFormContext();
  const name: unknown = useWatch({ name: 'name' });
  const { isDirty } = getFieldState('id', formState);
  useEffect(() => {
    if (typeof name === 'string' && !isDirty) setValue('id', shortWord(name, between));
  }, [name, between, isDirty, setValue]);
  return <TextField name="id" label={t('fields.id')} hint={t('fields.idHint')} />;
}
