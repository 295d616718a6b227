import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, TextArea } from '../form/inputs';
import { useOnlyWith } from '../form/only-with';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { SeasonSummaries } from './season-summaries';

function Fields({ outcome }: RecordFormProps): ReactNode {
  const { t } = useTranslation('followUp');
  useOnlyWith(outcome === 'continue', 'record.seasonEnds');
  return (
    <>
      {outcome === 'continue' && (
        <DateField name="record.seasonEnds" label={t('seasonEnds')} hint={t('seasonEndsHint')} />
      )}
      <TextArea name="record.comment" label={t('comment')} optional />
    </>
  );
}

export const continuationForm: RecordForm = {
  Fields,
  Context: SeasonSummaries,
};
