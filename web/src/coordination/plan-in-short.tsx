import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { planVersionQuery } from '../queries/dialogue';
import { PlanFacts } from '../task/plan-facts';
import type { PlanContent } from '../task/plan-words';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';

const told = [
  'question',
  'purpose',
  'influenceLevel',
  'canBeInfluenced',
  'cannotBeInfluenced',
  'areas',
  'groups',
  'period',
  'methods',
  'activities',
];

interface PlanInShortProps {
  readonly dialogue: DialogueDetail;
  readonly title: string;
}

/** What an answer is given on: the plan in force, as much of it as one must know. */
export function PlanInShort({ dialogue, title }: PlanInShortProps): ReactNode {
  const { t } = useTranslation('coordination');
  const { data, error, refetch } = useQuery({
    ...planVersionQuery(dialogue.id, dialogue.plan?.version ?? 0),
    enabled: dialogue.plan !== null,
  });
  if (dialogue.plan === null) return null;
  return (
    <Panel
      id="plan-in-short"
      title={title}
      aside={
        <span className="small muted">
          {t('planVersion', { version: String(dialogue.plan.version) })} ·{' '}
          <Link to="/dialoger/$id/plan" params={{ id: dialogue.id }}>
            {t('readPlan')}
          </Link>
        </span>
      }
    >
      {data === undefined ? (
        error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton />
        )
      ) : (
        <PlanFacts content={data.content as PlanContent} fields={told} />
      )}
    </Panel>
  );
}
