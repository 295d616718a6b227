import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../form/inputs';
import { conclusionsQuery } from '../queries/material';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Panel } from '../ui/page';
import { Banner } from '../ui/status';
import { ConclusionTraces } from './conclusions-panel';
import './analysis.css';

/** Kvalitetsgranskning: somebody else reads each conclusion beside what it rests on. */
export const secondReadingForm: RecordForm = {
  Fields: function Checked(): ReactNode {
    const { t } = useTranslation('analysis');
    return <TextArea name="record.checked" label={t('form.checked')} hint={t('form.checkedHint')} />;
  },
  Context: function ToRead({ dialogue }: RecordFormProps): ReactNode {
    const { t } = useTranslation('analysis');
    const author = useQuery(conclusionsQuery(dialogue.id)).data?.items[0]?.author;
    return (
      <Panel id="att-granska" title={t('form.secondTitle')}>
        {author !== undefined && (
          <Banner tone="info">
            <p>{t('form.notAuthor', { name: author.name })}</p>
          </Banner>
        )}
        <ConclusionTraces dialogue={dialogue.id} />
      </Panel>
    );
  },
};
