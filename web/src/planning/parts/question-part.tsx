import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaField } from '../../form/area-field';
import { DateField, SelectField, TextArea, TextField } from '../../form/inputs';
import { Panel } from '../../ui/page';
import type { PartProps } from './part';

/** What is asked and why. */
export function QuestionPart({ at }: PartProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <Panel id="part-question" title={t('purposeAndQuestion')}>
      <TextArea name={`${at}.purpose`} label={t('purpose')} hint={t('purposeHint')} />
      <TextField name={`${at}.question`} label={t('question')} hint={t('questionHint')} />
      <div className="cols">
        <SelectField
          name={`${at}.form`}
          label={t('form')}
          options={(['punktdialog', 'konceptdialog'] as const).map((value) => ({
            value,
            label: t(`forms.${value}`),
          }))}
        />
        <SelectField
          name={`${at}.initiator`}
          label={t('initiator')}
          options={(['committee', 'official', 'resident-proposal'] as const).map((value) => ({
            value,
            label: t(`initiators.${value}`),
          }))}
        />
      </div>
    </Panel>
  );
}

/** Where and when. */
export function WherePart({ at }: PartProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <Panel id="part-where" title={t('where')}>
      <AreaField name={`${at}.areas`} label={t('areas')} hint={t('areasHint')} />
      <div className="cols">
        <DateField name={`${at}.periodFrom`} label={t('periodFrom')} />
        <DateField name={`${at}.periodTo`} label={t('periodTo')} hint={t('periodHint')} />
      </div>
    </Panel>
  );
}
