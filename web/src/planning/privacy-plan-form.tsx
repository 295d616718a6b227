import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, TextArea, TextField } from '../form/inputs';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Guide } from './asides';
import { PlanReading } from './plan-reading';
import { latestRecord } from './stated-query';

function Fields(): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <>
      <TextArea name="record.mayBeAsked" label={t('mayBeAsked')} />
      <TextArea name="record.mayBeKept" label={t('mayBeKept')} />
      <TextField name="record.legalBasis" label={t('legalBasis')} hint={t('legalBasisHint')} />
      <DateField optional name="record.keptUntil" label={t('keptUntil')} />
    </>
  );
}

function Context({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <>
      <PlanReading dialogue={dialogue} />
      <Guide text={t('guidePrivacy')} />
    </>
  );
}

export const privacyPlanForm: RecordForm = {
  Fields,
  Context,
  initial: async ({ dialogue }) => ({
    ...(await latestRecord(dialogue.id, 'privacy-plan'))?.content,
  }),
};
