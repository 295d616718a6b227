import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { conclusionsQuery } from './results-queries';

/** What the analysis arrived at: what is told rests on these. */
export function ConclusionsInForce({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('results');
  const { data, error, refetch } = useQuery(conclusionsQuery(dialogue.id));
  return (
    <Panel
      id="conclusions"
      title={t('conclusions')}
      aside={
        <Link className="small" to="/dialoger/$id/analys" params={{ id: dialogue.id }}>
          {t('toAnalysis')}
        </Link>
      }
    >
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={3} />}
      {data?.items.length === 0 && <p className="muted">{t('noConclusions')}</p>}
      <ol className="numbered">
        {data?.items.map(({ id, text, contributions }) => (
          <li key={id}>
            {text} <span className="muted small">{t('restsOn', { count: contributions })}</span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
