import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { Theme } from '../../../src/contract/analysis';
import type { ContributionCounts } from '../../../src/contract/contribution';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { figure } from '../dates/dates';
import { dialogueQuery } from '../queries/dialogue';
import { contributionCountsQuery, themesQuery } from '../queries/material';
import { materialRight } from '../queries/material-right';
import { meQuery } from '../queries/me';
import { NoDialogue } from '../shell/no-dialogue';
import { PageHead } from '../ui/page';
import { Skeleton } from '../ui/states';
import { CodingContributions } from './coding-contributions';
import { ALL, UNCODED } from './coding-list';
import { ConclusionTraces } from './conclusions-panel';
import { NotCoder } from './not-coder';
import { ThemesPanel } from './themes-panel';
import './analysis.css';

/** Theme, phrase and conclusion side by side. */
export function CodingPage(): ReactNode {
  const { t } = useTranslation('analysis');
  const { id } = useParams({ from: '/dialoger/$id/kodning' });
  const dialogue = useQuery(dialogueQuery(id));
  const themes = useQuery(themesQuery(id));
  const counts = useQuery(contributionCountsQuery(id));
  const error = dialogue.error ?? themes.error ?? counts.error;
  if (dialogue.data !== undefined && themes.data !== undefined && counts.data !== undefined) {
    return <Coding dialogue={dialogue.data} themes={themes.data.items} counts={counts.data} />;
  }
  const again = (): void => {
    for (const query of [dialogue, themes, counts]) void query.refetch();
  };
  if (error !== null) return <NoDialogue error={error} retry={again} title={t('coding.title')} />;
  return (
    <>
      <PageHead title={t('coding.title')} />
      <Skeleton />
    </>
  );
}

interface CodingProps {
  readonly dialogue: DialogueDetail;
  readonly themes: readonly Theme[];
  readonly counts: ContributionCounts;
}

function Coding({ dialogue, themes, counts }: CodingProps): ReactNode {
  const { t } = useTranslation('analysis');
  const { data: me } = useSuspenseQuery(meQuery);
  const { tema, bidrag } = useSearch({ from: '/dialoger/$id/kodning' });
  const right = materialRight(me, dialogue, 'code');
  const choice = tema ?? (counts.uncoded > 0 ? UNCODED : ALL);
  const shown = themes.find(({ id }) => id === choice);
  const heading = shown?.name ?? t(choice === UNCODED ? 'themes.uncoded' : 'themes.all');
  const params = { id: dialogue.id };
  const crumbs = (
    <nav className="crumbs" aria-label={t('coding.crumbs')}>
      <ol>
        <li>
          <Link to="/dialoger/$id" params={params} activeOptions={{ exact: true }}>
            {dialogue.title}
          </Link>
        </li>
        <li>
          <Link to="/dialoger/$id/analys" params={params}>
            {t('coding.analysis')}
          </Link>
        </li>
        <li aria-current="page">{t('coding.title')}</li>
      </ol>
    </nav>
  );
  return (
    <>
      <PageHead
        title={t('coding.title')}
        crumbs={crumbs}
        answer={<Answer counts={counts} mayCode={right.kind === 'may'} />}
      />
      <NotCoder right={right} dialogue={dialogue} />
      <div className="coding">
        <section className="stack tight" aria-labelledby="teman">
          <h2 id="teman">{t('themes.title')}</h2>
          <ThemesPanel
            dialogue={dialogue.id}
            themes={themes}
            counts={counts}
            chosen={choice}
            mayCode={right.kind === 'may'}
          />
        </section>
        <section className="stack tight" aria-labelledby="bidragen">
          <h2 id="bidragen">{heading}</h2>
          {shown !== undefined && <p className="small muted">{shown.description}</p>}
          <CodingContributions
            dialogue={dialogue.id}
            themes={themes}
            choice={choice}
            active={bidrag}
            mayCode={right.kind === 'may'}
          />
        </section>
        <section className="stack tight" aria-labelledby="slutsatserna">
          <h2 id="slutsatserna">{t('conclusions.title')}</h2>
          <ConclusionTraces dialogue={dialogue.id} />
        </section>
      </div>
    </>
  );
}

interface AnswerProps {
  readonly counts: ContributionCounts;
  readonly mayCode: boolean;
}

function Answer({ counts: { all, uncoded }, mayCode }: AnswerProps): ReactNode {
  const { t } = useTranslation('analysis');
  if (all === 0) return t('coding.answerNone');
  const left = mayCode ? 'coding.answer' : 'coding.answerRead';
  return (
    <Trans
      t={t}
      i18nKey={uncoded === 0 ? 'coding.answerDone' : left}
      values={{ left: figure(uncoded), all: figure(all) }}
      components={{ 1: <strong /> }}
    />
  );
}
