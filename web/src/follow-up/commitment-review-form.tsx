import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { reviewOf } from '../../../src/domain/records/commitments';
import { DateField, TextArea } from '../form/inputs';
import { useOnlyWith } from '../form/only-with';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Commitment } from './commitment';
import './follow-up.css';
import { commitmentsQuery } from './follow-up-queries';

/** What was promised, and what was said of it before. */
function Context({ dialogue, task }: RecordFormProps): ReactNode {
  const { t } = useTranslation('followUp');
  const { data, error, refetch } = useQuery(commitmentsQuery(dialogue.id));
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={3} />;
  const { commitmentId, months } = reviewOf(task.key.split('/')[1] ?? '');
  const commitment = data.items.find(({ id }) => id === commitmentId);
  return (
    <Panel id="commitment" title={t('theCommitment')}>
      <p className="lead">{t('reviewAfter', { count: months })}</p>
      {commitment && <Commitment commitment={commitment} />}
      <p className="muted">{t('reviewPublic')}</p>
    </Panel>
  );
}

function Fields({ outcome }: RecordFormProps): ReactNode {
  const { t } = useTranslation('followUp');
  useOnlyWith(outcome === 'late', 'record.newDate');
  return (
    <>
      <TextArea
        name="record.evidence"
        label={t('evidence')}
        hint={t('evidenceHint')}
        optional={outcome !== 'fulfilled'}
      />
      {outcome === 'late' && <DateField name="record.newDate" label={t('newDate')} />}
    </>
  );
}

export const commitmentReviewForm: RecordForm = {
  Fields,
  Context,
};
