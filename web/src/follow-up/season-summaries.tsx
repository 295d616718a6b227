import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { seasonSummary } from '../../../src/contract/records/concept';
import { dayOf, shortDay } from '../dates/dates';
import { recordContentsQuery } from '../queries/record-content';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';

/** Each year's occurrences compared, latest first. */
export function SeasonSummaries({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('followUp');
  const { data, error, refetch } = useQuery(
    recordContentsQuery<z.output<typeof seasonSummary>>(dialogue.id, 'season-summary'),
  );
  return (
    <Panel id="summaries" title={t('summaries')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={3} />}
      {data?.length === 0 && <p className="muted">{t('noSummaries')}</p>}
      {data?.map(({ id, at, content }) => (
        <article key={id} className="stack">
          <h3>{t('summaryOf', { year: String(content.year), date: shortDay(dayOf(at)) })}</h3>
          <p>{content.comparison}</p>
        </article>
      ))}
    </Panel>
  );
}
