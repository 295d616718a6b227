import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { RecordSummary } from '../../../../src/contract/dialogue-history';
import type { Page } from '../../../../src/contract/page';
import { read } from '../../api';
import { dayOf, shortDay } from '../../dates/dates';
import { keys } from '../../queries/keys';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/page';
import { Failure, Skeleton } from '../../ui/states';
import { useWords } from '../use-words';
import { kindWord } from './kind-word';

const AT_A_TIME = 10;

/** What the answers were given with, in every version. */
export function RecordsPanel({ dialogueId }: { dialogueId: string }): ReactNode {
  const { t } = useWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...keys.dialogue(dialogueId), 'records', 'all'],
    queryFn: ({ pageParam, signal }) =>
      read<Page<RecordSummary>>(
        `/dialogues/${dialogueId}/records`,
        { limit: AT_A_TIME, cursor: pageParam },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const records = data?.pages.flatMap(({ items }) => items);
  return (
    <Panel id="dialogue-records" title={t('records')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!records && !error && <Skeleton lines={3} />}
      {records?.length === 0 && <p className="small muted">{t('recordsNone')}</p>}
      <ul className="records">
        {records?.map(({ id, kind, version, author, at }) => (
          <li key={id}>
            <span>
              <Link
                from="/dialoger/$id/historik"
                to="."
                search={(now) => ({ ...now, underlag: id })}
                resetScroll={false}
              >
                {kindWord(kind, t)}
              </Link>
              {version > 1 && (
                <span className="muted"> {t('recordVersion', { version: String(version) })}</span>
              )}
            </span>
            <span className="muted xs">{t('recordBy', { name: author.name, day: shortDay(dayOf(at)) })}</span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <p>
          <Button size="s" kind="quiet" busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('recordMore')}
          </Button>
        </p>
      )}
    </Panel>
  );
}
