import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Guide, SentBack } from './asides';
import { QuestionPart, WherePart } from './parts/question-part';
import { latestRecord } from './stated-query';

const Fields = (): ReactNode => (
  <>
    <QuestionPart at="record" />
    <WherePart at="record" />
  </>
);

function Context({ dialogue }: RecordFormProps): ReactNode {
  const { t } = useTranslation('planning');
  return (
    <>
      <SentBack dialogue={dialogue.id} />
      <Guide text={t('guideQuestion')} />
    </>
  );
}

export const questionForm: RecordForm = {
  layout: 'form',
  Fields,
  Context,
  initial: async ({ dialogue }) => ({
    purpose: '',
    question: dialogue.question ?? '',
    areas: [],
    form: dialogue.form,
    initiator: dialogue.initiator,
    ...(await latestRecord(dialogue.id, 'question'))?.content,
  }),
};
