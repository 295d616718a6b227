import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '../queries/me';
import { Icon } from '../ui/icon';
import { More } from '../ui/more';
import { PageHead } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { DialogueAnswer } from './dialogue-answer';
import { DialogueFilters } from './dialogue-filters';
import { DialogueListEmpty } from './dialogue-list-empty';
import { dialogueListQuery } from './dialogue-list-query';
import { DialogueTable } from './dialogue-table';
import { mayBegin } from './may-begin';
import './dialogues.css';

/** Which dialogues are there, and what does each wait for? */
export function DialogueListPage(): ReactNode {
  const { t } = useTranslation('dialogues');
  const search = useSearch({ from: '/dialoger' });
  const { data: me } = useSuspenseQuery(meQuery);
  const list = useInfiniteQuery(dialogueListQuery(search));
  const { data, error, isPlaceholderData, hasNextPage } = list;
  const items = data?.pages.flatMap((page) => page.items);
  return (
    <>
      <PageHead
        title={t('title')}
        answer={
          items &&
          !isPlaceholderData && (
            <DialogueAnswer items={items} more={hasNextPage} search={search} today={me.day} />
          )
        }
        actions={
          mayBegin(me) && (
            <Link className="btn primary" to="/dialoger/ny">
              <Icon name="plus" />
              {t('plan')}
            </Link>
          )
        }
      />
      <div className="stack">
        <DialogueFilters search={search} />
        {error !== null && <Failure error={error} retry={() => void list.refetch()} />}
        {items === undefined && error === null && <Skeleton lines={10} />}
        {items?.length === 0 && <DialogueListEmpty search={search} mayBegin={mayBegin(me)} />}
        {items !== undefined && items.length > 0 && (
          <div aria-busy={isPlaceholderData} className="stack">
            <DialogueTable items={items} today={me.day} />
            <More key={JSON.stringify(search)} list={list} />
          </div>
        )}
      </div>
    </>
  );
}
