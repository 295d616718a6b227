import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../form/inputs';
import { PlainTextArea } from '../form/plain-text-area';
import type { RecordForm } from '../task/record-form';
import { Banner } from '../ui/status';
import { ConclusionsInForce } from './conclusions-in-force';
import './results.css';

function Fields(): ReactNode {
  const { t } = useTranslation('results');
  return (
    <>
      <Banner tone="info">
        <p>{t('becomesPublic')}</p>
      </Banner>
      <TextField name="record.title" label={t('publicationTitle')} hint={t('publicationTitleHint')} />
      <PlainTextArea name="record.summary" label={t('summary')} hint={t('summaryHint')} />
      <PlainTextArea name="record.body" label={t('body')} hint={t('bodyHint')} rows={14} />
    </>
  );
}

export const publicationForm: RecordForm = { Fields, Context: ConclusionsInForce, layout: 'form' };
