import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { dialogueQuery } from '../queries/dialogue';
import { Failure, Skeleton } from '../ui/states';
import './coordination.css';
import { DecisionPanel } from './decision-panel';
import { OverlapTable } from './overlap-table';
import { StatementTable } from './statement-table';

/** Who has been asked and what they say, which dialogues meet, and what was decided. */
export function CoordinationTab(): ReactNode {
  const { id } = useParams({ from: '/dialoger/$id' });
  const { data: dialogue, error, refetch } = useQuery(dialogueQuery(id));
  if (dialogue === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  return (
    <div className="stack parts">
      <DecisionPanel dialogue={dialogue} />
      <StatementTable dialogue={dialogue} />
      <OverlapTable dialogue={dialogue} />
    </div>
  );
}
