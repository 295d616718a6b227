import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublicationItem } from '../../../src/contract/result';
import { dayOf, shortDay } from '../dates/dates';
import { Status } from '../ui/status';

const tones = { preparing: 'now', published: 'ok', withdrawn: 'idle', unknown: 'danger' } as const;

/** Whether something is public, since when, or that nobody knows. */
export function PublicationStatus({ of: { status, publishedAt } }: { of: PublicationItem }): ReactNode {
  const { t } = useTranslation('results');
  return (
    <>
      <Status tone={tones[status]} act={status === 'unknown'}>
        {t(`publicationStatus.${status}`)}
      </Status>
      {status === 'published' && publishedAt !== null && (
        <span className="xs muted"> {shortDay(dayOf(publishedAt))}</span>
      )}
    </>
  );
}
