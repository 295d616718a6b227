import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { shortDay } from '../dates/dates';
import { contributionCountsQuery } from '../queries/material';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';

const STEP = 'collect';

interface CollectionSoFarProps {
  readonly dialogue: DialogueDetail;
  /** Beside the heading: a way on. */
  readonly children?: ReactNode;
}

/** Whether people can still be heard, until when, and how many have been. */
export function CollectionSoFar({ dialogue, children }: CollectionSoFarProps): ReactNode {
  const { t } = useTranslation('carryingOut');
  const { data: counts, error, refetch } = useQuery(contributionCountsQuery(dialogue.id));
  return (
    <Panel id="collection" title={t('collection')} aside={children}>
      <Window dialogue={dialogue} />
      {counts === undefined ? (
        error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={1} />
        )
      ) : (
        <p>
          <Trans t={t} i18nKey="contributions" count={counts.all} components={{ b: <strong /> }} />{' '}
          {counts.late > 0 && t('late', { count: counts.late })}
        </p>
      )}
      <p>
        <Link to="/dialoger/$id/underlag" params={{ id: dialogue.id }}>
          {t('toMaterial')}
        </Link>
      </p>
    </Panel>
  );
}

const fact = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

function Window({ dialogue: { windows, facts } }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('carryingOut');
  const state = windows[STEP];
  const [from, to] = [fact(facts['collection-begins']), fact(facts['collection-ends'])];
  const word = state === 'open' ? 'windowOpen' : state === 'closed' ? 'windowClosed' : 'windowNotYet';
  return (
    <p>
      <Status tone={state === 'open' ? 'ok' : 'idle'} {...(state === undefined && { icon: 'clock' })}>
        {t(word)}
      </Status>{' '}
      {from !== undefined && to !== undefined && (
        <span className="muted small">{t('windowDates', { from: shortDay(from), to: shortDay(to) })}</span>
      )}
    </p>
  );
}
