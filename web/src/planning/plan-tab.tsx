import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { PlanVersion } from '../../../src/contract/plan';
import { dayOf, shortDay } from '../dates/dates';
import { dialogueQuery, planVersionsQuery } from '../queries/dialogue';
import { Button } from '../ui/button';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Banner } from '../ui/status';
import { KnownAside } from './asides';
import { ChangePlanLink } from './change-plan-link';
import { Comparison } from './comparison';
import { PlanReading, VersionReading } from './plan-reading';
import { PlanningTasks } from './planning-tasks';
import { VersionTable } from './version-table';
import './planning.css';

/** What the plan says, how it came to say so, and what planning still waits for. */
export function PlanTab(): ReactNode {
  const { id } = useParams({ from: '/dialoger/$id/plan' });
  const { data: dialogue, error, refetch } = useQuery(dialogueQuery(id));
  if (dialogue === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  return (
    <div className="stack plan">
      <Answer dialogue={dialogue} />
      <PlanningTasks dialogue={dialogue} />
      {dialogue.plan === null ? <PlanReading dialogue={dialogue} /> : <Versions dialogue={dialogue} />}
      <KnownAside dialogue={dialogue} />
    </div>
  );
}

/** Which version is in force since when; before there is one, how much of planning remains. */
function Answer({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('planning');
  const { data } = useQuery({ ...planVersionsQuery(dialogue.id), enabled: dialogue.plan !== null });
  const [newest] = data?.items ?? [];
  const left = dialogue.waiting.filter(({ phase }) => phase === 'plan').length;
  const strong = [<strong key="strong" />];
  return (
    <div className="row apart">
      <p className="answer">
        {newest !== undefined && (
          <Trans
            t={t}
            i18nKey="answer"
            values={{ version: String(newest.version), day: shortDay(dayOf(newest.at)) }}
            components={strong}
          />
        )}
        {dialogue.plan === null && left > 0 && (
          <Trans t={t} i18nKey="answerDraft" count={left} components={strong} />
        )}
        {dialogue.plan === null && left === 0 && t('answerNone')}
      </p>
      {dialogue.plan !== null && <ChangePlanLink dialogue={dialogue} />}
    </div>
  );
}

function Versions({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('planning');
  const { data, error, refetch } = useQuery(planVersionsQuery(dialogue.id));
  const [read, setRead] = useState<number>();
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  const inForce = dialogue.plan?.version ?? 0;
  const shown = read ?? inForce;
  return (
    <>
      <Panel id="versions" title={t('versions')}>
        <VersionTable versions={data.items} inForce={inForce} shown={shown} onRead={setRead} />
      </Panel>
      {data.items.length > 1 && <Comparison dialogue={dialogue.id} versions={numbers(data.items)} />}
      {shown !== inForce && (
        <Banner tone="info" icon="history" live>
          <p>{t('olderVersion', { version: String(shown) })}</p>
          <p className="actions">
            <Button
              size="s"
              onPress={() => {
                setRead(undefined);
              }}
            >
              {t('toInForce')}
            </Button>
          </p>
        </Banner>
      )}
      <VersionReading dialogue={dialogue.id} version={shown} />
    </>
  );
}

const numbers = (versions: readonly PlanVersion[]): readonly number[] =>
  versions.map(({ version }) => version);
