import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { addressOf } from '../api';
import { figure } from '../dates/dates';
import { contributionCountsQuery, contributionsQuery, type ContributionNarrowing } from '../queries/material';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { Panel } from '../ui/page';
import { partOf } from '../ui/part-of';
import { Empty, Failure, Skeleton } from '../ui/states';
import { ContributionFilters } from './contribution-filters';
import { ContributionRow } from './contribution-row';
import type { MaterialSearch } from './material-search';
import { NotMine, useMaterialRight } from './material-rights';

const AddContributionDialog = partOf(() => import('./add-contribution-dialog'), 'AddContributionDialog');

export const narrowingOf = ({ q, kanal, underlag, visa }: MaterialSearch): ContributionNarrowing => ({
  ...(q !== undefined && { q }),
  ...(kanal !== undefined && { channel: kanal }),
  ...(underlag !== undefined && { dataSet: underlag }),
  ...(visa === 'okodade' && { uncoded: true }),
  ...(visa === 'tillbakadragna' && { unpublished: true }),
  ...(visa === 'sena' && { late: true }),
});

interface PanelProps {
  readonly dialogue: DialogueDetail;
  readonly search: MaterialSearch;
}

/** Everything that was said, in the order it came, narrowed by what the address says. */
export function ContributionsPanel({ dialogue, search }: PanelProps): ReactNode {
  const { t } = useTranslation('documenting');
  const [adding, setAdding] = useState(false);
  const add = useMaterialRight(dialogue, 'add-contribution');
  const narrowing = narrowingOf(search);
  const csv = addressOf(`/dialogues/${dialogue.id}/contributions.csv`, { ...narrowing });
  const actions = (
    <div className="actions">
      <a className="btn s" href={csv} download="bidrag.csv">
        <Icon name="download" />
        {t('list.csv')}
      </a>
      {add.kind === 'may' && (
        <Button
          size="s"
          icon="pencil"
          onPress={() => {
            setAdding(true);
          }}
        >
          {t('list.add')}
        </Button>
      )}
    </div>
  );
  return (
    <Panel id="bidrag" title={t('list.title')} aside={actions}>
      <ContributionFilters id={dialogue.id} search={search} />
      <ContributionList id={dialogue.id} ended={dialogue.ended !== null} narrowing={narrowing} />
      <NotMine right={add} what={t('act.add')} dialogue={dialogue} />
      {adding && (
        <AddContributionDialog
          dialogue={dialogue.id}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </Panel>
  );
}

interface ContributionListProps {
  readonly id: string;
  readonly ended: boolean;
  readonly narrowing: ContributionNarrowing;
}

function ContributionList({ id, ended, narrowing }: ContributionListProps): ReactNode {
  const { t } = useTranslation('documenting');
  const list = useRef<HTMLUListElement>(null);
  const narrowed = Object.keys(narrowing).length > 0;
  const { data, error, refetch, ...more } = useInfiniteQuery(contributionsQuery(id, narrowing));
  if (data === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  }
  const items = data.pages.flatMap((page) => page.items);
  if (items.length === 0) {
    return narrowed ? (
      <Empty
        title={t('list.none')}
        action={
          <Link className="btn" to="." search={{}}>
            {t('list.clear')}
          </Link>
        }
      >
        {t('list.noneNext')}
      </Empty>
    ) : (
      <Empty title={t('list.empty')}>{ended ? undefined : t('list.emptyNext')}</Empty>
    );
  }
  const next = async (): Promise<void> => {
    const first = items.length;
    await more.fetchNextPage();
    requestAnimationFrame(() => list.current?.children[first]?.querySelector<HTMLElement>('a')?.focus());
  };
  return (
    <>
      <ul className="stack none" ref={list} aria-label={t('list.region')}>
        {items.map((item) => (
          <ContributionRow key={item.id} item={item} />
        ))}
      </ul>
      <div className="pager">
        <Shown id={id} shown={items.length} whole={!narrowed} more={more.hasNextPage} />
        {more.hasNextPage && (
          <Button size="s" busy={more.isFetchingNextPage} onPress={() => void next()}>
            {more.isFetchingNextPage ? t('moreBusy') : t('more')}
          </Button>
        )}
      </div>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
    </>
  );
}

interface ShownProps {
  readonly id: string;
  readonly shown: number;
  /** Nothing is left out. */
  readonly whole: boolean;
  readonly more: boolean;
}

function Shown({ id, shown, whole, more }: ShownProps): ReactNode {
  const { t } = useTranslation('documenting');
  const all = useQuery(contributionCountsQuery(id)).data?.all;
  const number = figure(shown);
  const said =
    whole && all !== undefined
      ? t('list.shownOf', { number, all: figure(all) })
      : t(more ? 'list.shownMore' : 'list.shown', { count: shown, number });
  return <span role="status">{said}</span>;
}
