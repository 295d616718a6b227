import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { span } from '../dates/dates';
import { targetGroupsQuery } from '../queries/organisation';
import { usePlanContent } from '../queries/plan-content';
import { Panel } from '../ui/page';
import './carrying-out.css';

/** What the plan has promised those who are invited: what an invitation must hold to. */
export function Promise({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('carryingOut');
  const plan = usePlanContent(dialogue);
  const { data: groups } = useQuery(targetGroupsQuery);
  if (plan === undefined) return null;
  const nameOf = (id: string): string => groups?.find((group) => group.id === id)?.name ?? id;
  const told = [
    { label: t('question'), text: plan.question },
    { label: t('canBeInfluenced'), text: plan.canBeInfluenced },
    { label: t('cannotBeInfluenced'), text: plan.cannotBeInfluenced },
    { label: t('decidesAfterwards'), text: plan.decidesAfterwards },
    { label: t('groups'), text: plan.groups?.map(nameOf).join(', ') },
    { label: t('missing'), text: plan.missing },
    { label: t('measures'), text: plan.measures },
    { label: t('collection'), text: spanOf(plan.collectionBegins, plan.collectionEnds) },
    { label: t('feedbackPlan'), text: plan.feedbackPlan },
  ];
  return (
    <Panel id="promise" title={t('promise')}>
      <dl className="facts told">
        {told.map(
          ({ label, text }) =>
            text !== undefined && (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ),
        )}
      </dl>
    </Panel>
  );
}

const spanOf = (from: string | undefined, to: string | undefined): string | undefined =>
  from !== undefined && to !== undefined ? span(from, to) : undefined;
