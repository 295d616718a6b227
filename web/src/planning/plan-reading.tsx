import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { planVersionQuery } from '../queries/dialogue';
import { PlanFacts } from '../task/plan-facts';
import { planParts } from '../task/plan-fields';
import { Panel } from '../ui/page';
import { Empty, Failure, Skeleton } from '../ui/states';
import { statedQuery, type Stated } from './stated-query';
import './planning.css';

/** The plan in force to be read; before there is one, what the steps so far have said. */
export function PlanReading({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  return dialogue.plan === null ? (
    <SoFar dialogue={dialogue} />
  ) : (
    <VersionReading dialogue={dialogue.id} version={dialogue.plan.version} />
  );
}

interface VersionReadingProps {
  readonly dialogue: string;
  readonly version: number;
}

export function VersionReading({ dialogue, version }: VersionReadingProps): ReactNode {
  const { data, error, refetch } = useQuery(planVersionQuery(dialogue, version));
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  return <Parts content={data.content as Stated} />;
}

function SoFar({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('planning');
  const { data, error, refetch } = useQuery(statedQuery(dialogue));
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  return (
    <>
      <Empty title={t('noPlanTitle')}>{t('noPlanText')}</Empty>
      {Object.keys(data).length > 0 && <Parts content={data} />}
    </>
  );
}

const [methods, dates, resources, data, concerned] = [
  ['methods', 'activities'],
  ['boardDate', 'collectionBegins', 'collectionEnds', 'decisionDate', 'seasonEnds'],
  ['hours', 'cost', 'languages', 'evaluationTier'],
  ['dataPlan', 'feedbackPlan'],
  ['affectedAdministrations', 'receivers', 'publishResults', 'committeeDecides'],
] as const;

const sections = [
  ['purposeAndQuestion', planParts.question],
  ['where', planParts.where],
  ['influence', planParts.influence],
  ['groups', planParts.groups],
  ['methods', methods],
  ['dates', dates],
  ['resources', resources],
  ['data', data],
  ['concerned', concerned],
] as const;

const says = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null && value !== '';

/** Part by part, those that say nothing left out. */
function Parts({ content }: { readonly content: Stated }): ReactNode {
  const { t } = useTranslation('planning');
  return sections
    .filter(([, fields]) => fields.some((field) => says(content[field])))
    .map(([title, fields]) => (
      <Panel key={title} id={`read-${title}`} title={t(title)}>
        <PlanFacts content={content} fields={fields} />
      </Panel>
    ));
}
