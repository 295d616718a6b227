import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { PublicationItem } from '../../../src/contract/result';
import { dayOf, shortDay } from '../dates/dates';
import { materialRight } from '../queries/material-right';
import { publicationsQuery } from '../queries/publications';
import { meQuery } from '../queries/me';
import { AnswerLink } from '../task/answer-link';
import { Button } from '../ui/button';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Status, type Tone } from '../ui/status';
import { publicationQuery } from './results-queries';
import './results.css';
import { WithdrawPublication } from './withdraw-publication';

interface OfDialogue {
  readonly dialogue: DialogueDetail;
}

/** What has been told the public of the result, and whether it is known to be out. */
export function PublicationsPanel({ dialogue }: OfDialogue): ReactNode {
  const { t } = useTranslation('results');
  const { data, error, refetch } = useQuery(publicationsQuery(dialogue.id, 'result'));
  return (
    <Panel id="publications" title={t('publications')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={3} />}
      {data?.items.length === 0 && <p className="muted">{t('nothingPublished')}</p>}
      {data?.items.map((publication) => (
        <Publication key={publication.id} dialogue={dialogue} publication={publication} />
      ))}
      <p>
        <AnswerLink dialogue={dialogue} task="publish">
          {t('publish')}
        </AnswerLink>
      </p>
    </Panel>
  );
}

const tones: Record<PublicationItem['status'], Tone> = {
  preparing: 'now',
  published: 'ok',
  withdrawn: 'idle',
  unknown: 'danger',
};

function Publication({ dialogue, publication }: OfDialogue & { publication: PublicationItem }): ReactNode {
  const { t } = useTranslation('results');
  const [withdrawing, setWithdrawing] = useState(false);
  const { data: me } = useSuspenseQuery(meQuery);
  const mayWithdraw = materialRight(me, dialogue, 'withdraw-publication').kind === 'may';
  const { title, status, publishedAt, withdrawn } = publication;
  return (
    <article className="publication stack">
      <h3>{title}</h3>
      <p>
        <Status tone={tones[status]} act={status === 'unknown'}>
          {t(`publicationStatus.${status}`)}
          {publishedAt !== null && ` ${shortDay(dayOf(publishedAt))}`}
        </Status>
      </p>
      {status === 'unknown' && <p>{t('unknownText')}</p>}
      {withdrawn !== null && (
        <p className="muted">
          {t('withdrawnOn', { date: shortDay(dayOf(withdrawn.at)), reason: withdrawn.reason ?? '' })}
        </p>
      )}
      <Body dialogue={dialogue} publication={publication} />
      {status === 'published' && mayWithdraw && (
        <p className="actions">
          <Button
            size="s"
            onPress={() => {
              setWithdrawing(true);
            }}
          >
            {t('withdraw')}
          </Button>
        </p>
      )}
      {withdrawing && (
        <WithdrawPublication
          dialogue={dialogue.id}
          publication={publication}
          onClose={() => {
            setWithdrawing(false);
          }}
        />
      )}
    </article>
  );
}

/** Read when it is opened. */
function Body({ dialogue, publication }: OfDialogue & { publication: PublicationItem }): ReactNode {
  const { t } = useTranslation('results');
  const [open, setOpen] = useState(false);
  const { data, error, refetch } = useQuery({
    ...publicationQuery(dialogue.id, publication.id),
    enabled: open,
  });
  return (
    <details
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{t('readPublication')}</summary>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {open && data === undefined && !error && <Skeleton lines={4} />}
      {data && <p className="written">{data.body}</p>}
    </details>
  );
}
