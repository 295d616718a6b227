import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../form/inputs';
import type { RecordForm } from '../task/record-form';
import { StatementContext } from './statement-context';
import { outcomeNote } from './outcome-note';

function Fields(): ReactNode {
  const { t } = useTranslation('coordination');
  return <TextArea name="record.comment" label={t('comment')} hint={t('commentHint')} optional />;
}

export const objectionForm: RecordForm = {
  Fields,
  Context: StatementContext,
  outcomeNote,
};
