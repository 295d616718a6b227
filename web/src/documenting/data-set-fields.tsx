import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, TextField } from '../form/inputs';

/** Where material comes from: the same questions wherever it is described. `under`: where the fields stand, `record.`. */
export function DataSetFields({ under = '' }: { readonly under?: string }): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <>
      <TextField name={`${under}title`} label={t('set.name')} />
      <TextField name={`${under}method`} label={t('set.method')} hint={t('set.methodHint')} />
      <TextField
        name={`${under}instrumentVersion`}
        optional
        label={t('set.version')}
        hint={t('set.versionHint')}
      />
      <TextField name={`${under}collector`} label={t('set.collector')} />
      <div className="cols narrow">
        <DateField name={`${under}periodFrom`} label={t('set.from')} />
        <DateField name={`${under}periodTo`} label={t('set.to')} />
      </div>
    </>
  );
}
