import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PlainTextArea } from '../form/plain-text-area';
import { contributionCountsQuery } from '../queries/material';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { ConclusionsInForce } from './conclusions-in-force';
import './results.css';

function Fields({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('results');
  const { data } = useQuery(contributionCountsQuery(dialogue.id));
  return (
    <>
      {data && <p>{data.toBeTold === 0 ? t('nobodyAsked') : t('sentTo', { count: data.toBeTold })}</p>}
      <PlainTextArea name="record.heard" label={t('heard')} hint={t('heardHint')} rows={5} />
      <PlainTextArea name="record.next" label={t('next')} hint={t('nextHint')} rows={5} />
    </>
  );
}

export const feedbackForm: RecordForm = { Fields, Context: ConclusionsInForce, layout: 'form' };
