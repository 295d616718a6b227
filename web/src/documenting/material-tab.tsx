import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { figure } from '../dates/dates';
import { dialogueQuery } from '../queries/dialogue';
import { contributionCountsQuery, dataSetsQuery } from '../queries/material';
import { partOf } from '../ui/part-of';
import { ContributionsPanel } from './contributions-panel';
import { DataSetsPanel } from './data-sets-panel';
import { ImportsPanel } from './imports-panel';
import { materialSearch } from './material-search';
import './documenting.css';

const ContributionDialog = partOf(() => import('./contribution-dialog'), 'ContributionDialog');

/** What the dialogue rests on: what was collected, and everything that was said. */
export function MaterialTab(): ReactNode {
  const { id } = useParams({ from: '/dialoger/$id/underlag' });
  const search = useSearch({ from: '/dialoger/$id/underlag' });
  const navigate = useNavigate({ from: '/dialoger/$id/underlag' });
  const { data: dialogue } = useSuspenseQuery(dialogueQuery(id));
  return (
    <div className="stack wide material">
      <Lead id={id} ended={dialogue.ended} />
      <DataSetsPanel dialogue={dialogue} />
      <ImportsPanel id={id} />
      <ContributionsPanel dialogue={dialogue} search={search} />
      {search.bidrag !== undefined && (
        <ContributionDialog
          dialogue={dialogue}
          contribution={search.bidrag}
          onClose={() => {
            void navigate({
              search: (before) => materialSearch({ ...before, bidrag: undefined }),
              replace: true,
              resetScroll: false,
            });
          }}
        />
      )}
    </div>
  );
}

function Lead({ id, ended }: Pick<DialogueDetail, 'id' | 'ended'>): ReactNode {
  const { t } = useTranslation('documenting');
  const all = useQuery(contributionCountsQuery(id)).data?.all;
  const sets = useQuery(dataSetsQuery(id)).data?.items.length;
  if (all === undefined || sets === undefined) return null;
  if (all === 0)
    return (
      <p className="lead">
        {t('leadNone')} {ended === null && t('leadNoneNext')}
      </p>
    );
  return (
    <p className="lead">
      <Trans
        t={t}
        i18nKey="lead"
        count={all}
        values={{ number: figure(all), sets: figure(sets) }}
        components={{ 1: <strong /> }}
      />
    </p>
  );
}
