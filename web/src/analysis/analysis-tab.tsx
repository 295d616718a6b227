import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { figure } from '../dates/dates';
import { dialogueQuery } from '../queries/dialogue';
import { conclusionsQuery, contributionCountsQuery, themesQuery } from '../queries/material';
import { materialRight } from '../queries/material-right';
import { meQuery } from '../queries/me';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { ConclusionsPanel } from './conclusions-panel';
import { NotCoder } from './not-coder';
import { RepresentationPanel } from './representation-panel';
import { ThemesPanel } from './themes-panel';
import './analysis.css';

/** What the conclusions rest on, and who is missing. */
export function AnalysisTab(): ReactNode {
  const { id } = useParams({ from: '/dialoger/$id/analys' });
  const { data: dialogue } = useSuspenseQuery(dialogueQuery(id));
  return (
    <div className="stack wide">
      <Lead id={id} />
      <ThemesOfDialogue dialogue={dialogue} />
      <ConclusionsPanel dialogue={id} />
      <RepresentationPanel dialogue={id} />
    </div>
  );
}

function Lead({ id }: { readonly id: string }): ReactNode {
  const { t } = useTranslation('analysis');
  const counts = useQuery(contributionCountsQuery(id)).data;
  const conclusions = useQuery(conclusionsQuery(id)).data?.items.length;
  if (counts === undefined || conclusions === undefined) return null;
  const { all, uncoded } = counts;
  if (all === 0) return <p className="lead">{t('lead.none')}</p>;
  return (
    <p className="lead">
      <Trans
        t={t}
        i18nKey={uncoded === 0 ? 'lead.all' : 'lead.some'}
        values={{ coded: figure(all - uncoded), all: figure(all) }}
        components={{ 1: <strong /> }}
      />{' '}
      {conclusions === 0 ? t('lead.noConclusions') : t('lead.conclusions', { count: conclusions })}
    </p>
  );
}

function ThemesOfDialogue({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('analysis');
  const { data: me } = useSuspenseQuery(meQuery);
  const themes = useQuery(themesQuery(dialogue.id));
  const counts = useQuery(contributionCountsQuery(dialogue.id));
  const right = materialRight(me, dialogue, 'code');
  const error = themes.error ?? counts.error;
  const again = (): void => {
    void themes.refetch();
    void counts.refetch();
  };
  return (
    <Panel
      id="teman"
      title={t('themes.title')}
      aside={
        <Link className="btn s" to="/dialoger/$id/kodning" params={{ id: dialogue.id }} search={{}}>
          {t(right.kind === 'may' ? 'themes.open' : 'themes.read')}
        </Link>
      }
    >
      {error !== null && <Failure error={error} retry={again} />}
      {themes.data !== undefined && counts.data !== undefined ? (
        <ThemesPanel
          dialogue={dialogue.id}
          themes={themes.data.items}
          counts={counts.data}
          mayCode={right.kind === 'may'}
        />
      ) : (
        error === null && <Skeleton lines={4} />
      )}
      <NotCoder right={right} dialogue={dialogue} />
    </Panel>
  );
}
