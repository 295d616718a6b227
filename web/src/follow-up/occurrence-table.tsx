import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { titled } from '../text/titled';
import { Panel } from '../ui/page';
import { Empty, Failure, Skeleton } from '../ui/states';
import { occurrencesQuery } from './follow-up-queries';

/** A concept's occurrences, and where each stands. */
export function OccurrenceTable({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('followUp');
  const { data, error, refetch } = useQuery(occurrencesQuery(dialogue.id));
  return (
    <Panel id="occurrences" title={t('occurrences')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={3} />}
      {data?.items.length === 0 && <Empty title={t('noOccurrences')}>{t('noOccurrencesText')}</Empty>}
      {data !== undefined && data.items.length > 0 && (
        <table className="table cards">
          <caption className="vh">{t('occurrences')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('occurrence')}</th>
              <th scope="col">{t('phase')}</th>
              <th scope="col">{t('unit')}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map(({ id, number, title, phase, owner, ended }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/dialoger/$id" params={{ id }}>
                    {title}
                  </Link>
                  <span className="muted"> {number}</span>
                </th>
                <td data-label={t('phase')}>{ended === null ? titled(phase.title) : t('ended')}</td>
                <td data-label={t('unit')}>{owner.name}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
