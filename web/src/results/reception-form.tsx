import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../form/inputs';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { ConclusionsInForce } from './conclusions-in-force';
import { PublicationsPanel } from './publications-panel';
import './results.css';

function Context({ dialogue }: RecordFormProps): ReactNode {
  return (
    <>
      <PublicationsPanel dialogue={dialogue} />
      <ConclusionsInForce dialogue={dialogue} />
    </>
  );
}

function Fields(): ReactNode {
  const { t } = useTranslation('results');
  return <TextArea name="record.use" label={t('use')} hint={t('useHint')} rows={6} />;
}

export const receptionForm: RecordForm = { Fields, Context };
