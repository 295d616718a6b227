import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { dayOf, figure, shortDay } from '../dates/dates';
import { recordsQuery } from '../queries/dialogue';
import { contributionCountsQuery } from '../queries/material';
import { usePlanContent } from '../queries/plan-content';
import { Panel } from '../ui/page';

/** What the answers of an evaluation can be checked against: what was planned, and when people were told. */
export function EvaluationGrounds({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('followUp');
  const plan = usePlanContent(dialogue);
  const { data: counts } = useQuery(contributionCountsQuery(dialogue.id));
  const { data: feedback } = useQuery(recordsQuery(dialogue.id, 'feedback'));
  const told = feedback?.items.at(-1);
  const lines = [
    plan?.hours !== undefined && [t('plannedHours'), t('hoursAmount', { amount: figure(plan.hours) })],
    plan?.cost !== undefined && [t('plannedCost'), t('costAmount', { amount: figure(plan.cost) })],
    counts && [t('cameIn'), figure(counts.all)],
    feedback && [t('feedbackOn'), told ? shortDay(dayOf(told.at)) : t('feedbackNever')],
  ].filter((line) => Array.isArray(line));
  const params = { id: dialogue.id };
  return (
    <Panel id="grounds" title={t('grounds')}>
      <dl className="facts">
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <ul className="stack small">
        <li>
          <Link to="/dialoger/$id/analys" params={params}>
            {t('toRepresentativeness')}
          </Link>
        </li>
        <li>
          <Link to="/dialoger/$id/resultat" params={params}>
            {t('toResults')}
          </Link>
        </li>
      </ul>
    </Panel>
  );
}
