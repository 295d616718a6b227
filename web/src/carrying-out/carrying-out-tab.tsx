import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { dialogueQuery } from '../queries/dialogue';
import { recordContentsQuery } from '../queries/record-content';
import { AnswerLink } from '../task/answer-link';
import { Failure, Skeleton } from '../ui/states';
import type { ActivityReport } from './activity-states';
import { ActivityTable } from './activity-table';
import { AttendancePanel } from './attendance-panel';
import './carrying-out.css';
import { CollectionSoFar } from './collection-so-far';
import { InvitationPanel } from './invitation-panel';

/** Whether people have been invited, what has been held, who came, and what has come in. */
export function CarryingOutTab(): ReactNode {
  const { t } = useTranslation('carryingOut');
  const { id } = useParams({ from: '/dialoger/$id' });
  const { data: dialogue, error, refetch } = useQuery(dialogueQuery(id));
  const reports = useQuery(recordContentsQuery<ActivityReport>(id, 'activity'));
  if (dialogue === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  const held = reports.data ?? [];
  return (
    <div className="stack parts">
      {reports.error && <Failure error={reports.error} retry={() => void reports.refetch()} />}
      <CollectionSoFar dialogue={dialogue}>
        <AnswerLink dialogue={dialogue} task="collect">
          {t('finishCollection')}
        </AnswerLink>
      </CollectionSoFar>
      <ActivityTable dialogue={dialogue} reports={held} />
      <InvitationPanel dialogue={dialogue} />
      <AttendancePanel reports={held.map(({ content }) => content)} />
    </div>
  );
}
