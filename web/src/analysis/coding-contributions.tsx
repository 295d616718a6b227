import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Theme } from '../../../src/contract/analysis';
import { figure } from '../dates/dates';
import { contributionQuery, contributionsQuery } from '../queries/material';
import { Empty, Failure, Skeleton } from '../ui/states';
import { CodingContribution } from './coding-contribution';
import { narrowingOf, UNCODED, withActive } from './coding-list';
import { useCodings } from './codings-query';
import { More } from './more';
import { useFocusAfterClosing } from './use-focus-after-closing';

interface CodingContributionsProps {
  readonly dialogue: string;
  readonly themes: readonly Theme[];
  /** A theme's id, or one of the two other ways to choose. */
  readonly choice: string;
  readonly active: string | undefined;
  readonly mayCode: boolean;
}

/** The contributions of the choice, some at a time; one of them is worked on. */
export function CodingContributions(props: CodingContributionsProps): ReactNode {
  const { t } = useTranslation('analysis');
  const { dialogue, themes, choice, active, mayCode } = props;
  const navigate = useNavigate({ from: '/dialoger/$id/kodning' });
  const list = useRef<HTMLUListElement>(null);
  const closing = useFocusAfterClosing(list, active);
  const narrowing = narrowingOf(choice);
  const { data, error, refetch, ...more } = useInfiniteQuery(contributionsQuery(dialogue, narrowing, 20));
  const about = useQuery({
    ...contributionQuery(dialogue, active ?? ''),
    enabled: active !== undefined,
  }).data;
  const items = withActive(data?.pages.flatMap((page) => page.items) ?? [], about);
  const codings = useCodings(dialogue, narrowing.theme, items.at(-1)?.number ?? 0);
  if (data === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  }
  if (items.length === 0) {
    return (
      <Empty title={t(choice === UNCODED ? 'coding.noneUncoded' : 'coding.none')}>
        {t('coding.noneNext')}
      </Empty>
    );
  }
  const next = async (): Promise<void> => {
    const first = items.length;
    await more.fetchNextPage();
    requestAnimationFrame(() =>
      list.current?.children[first]?.querySelector<HTMLElement>('a, button')?.focus(),
    );
  };
  const turn = (id: string, open: boolean): void => {
    void navigate({
      search: { tema: choice, ...(open && { bidrag: id }) },
      replace: true,
      resetScroll: false,
    });
  };
  const opens = (id: string | undefined): (() => void) | undefined =>
    id === undefined
      ? undefined
      : () => {
          turn(id, true);
        };
  return (
    <>
      <ul className="stack none" ref={list} aria-label={t('coding.list')}>
        {items.map((item, at) => (
          <CodingContribution
            key={item.id}
            {...{ dialogue, item, themes, mayCode }}
            codings={codings.get(item.id) ?? []}
            theme={narrowing.theme}
            active={item.id === active}
            onNext={opens(items[at + 1]?.id)}
            onTurn={(open) => {
              if (!open) closing(at);
              turn(item.id, open);
            }}
          />
        ))}
      </ul>
      <div className="pager">
        <span role="status">
          {t(more.hasNextPage ? 'coding.shownMore' : 'coding.shown', {
            count: items.length,
            number: figure(items.length),
          })}
        </span>
        <More query={more} onPress={next} />
      </div>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
    </>
  );
}
