import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField, TextArea, TextField } from '../form/inputs';
import { meQuery } from '../queries/me';
import { roleIn } from '../task/reasons-mine';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { PlanReading } from './plan-reading';

/** A committee's decision carries its §; a manager's need not. */
function Fields({ task }: RecordFormProps): ReactNode {
  const { t } = useTranslation('planning');
  const { data: me } = useSuspenseQuery(meQuery);
  const byCommittee = task.asked.some((key) => roleIn(key) === 'committee');
  return (
    <>
      {byCommittee && <TextField name="record.section" label={t('section')} hint={t('sectionHint')} />}
      <DateField name="record.decidedOn" label={t('decidedOn')} max={me.day} />
      <TextArea optional name="record.text" label={t('mandateText')} />
    </>
  );
}

const Context = ({ dialogue }: RecordFormProps): ReactNode => <PlanReading dialogue={dialogue} />;

export const mandateForm: RecordForm = { Fields, Context };
