import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { SentLetter } from '../../../../src/contract/letter';
import type { Page } from '../../../../src/contract/page';
import { read } from '../../api';
import { dayOf, shortDay } from '../../dates/dates';
import { keys } from '../../queries/keys';
import { Button } from '../../ui/button';
import { Panel } from '../../ui/page';
import { Failure, Skeleton } from '../../ui/states';
import { useWords } from '../use-words';

const AT_A_TIME = 10;

/** Who has been told what, and when. */
export function LettersPanel({ dialogueId }: { dialogueId: string }): ReactNode {
  const { t } = useWords();
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: [...keys.dialogue(dialogueId), 'letters'],
    queryFn: ({ pageParam, signal }) =>
      read<Page<SentLetter>>(
        `/dialogues/${dialogueId}/letters`,
        { limit: AT_A_TIME, cursor: pageParam },
        signal,
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const letters = data?.pages.flatMap(({ items }) => items);
  return (
    <Panel id="dialogue-letters" title={t('letters')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!letters && !error && <Skeleton lines={3} />}
      {letters?.length === 0 && <p className="small muted">{t('lettersNone')}</p>}
      <ul className="records">
        {letters?.map(({ id, at, subject, to }) => (
          <li key={id}>
            <span>{subject}</span>
            <span className="muted xs">
              {`${to ? t('letterTo', { name: to.name }) : t('letterToParticipant')}, ${shortDay(dayOf(at))}`}
            </span>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <p>
          <Button size="s" kind="quiet" busy={isFetchingNextPage} onPress={() => void fetchNextPage()}>
            {t('lettersMore')}
          </Button>
        </p>
      )}
    </Panel>
  );
}
