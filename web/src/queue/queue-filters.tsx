import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhases } from '../queries/phases';
import { Filters, FilterSelect, FilterWords } from '../ui/filter';
import { Icon } from '../ui/icon';
import { isFiltered, type QueueSearch, type Taker } from './queue-search';

const takers = { jag: 'claimMe', ingen: 'claimNobody', andra: 'claimOthers' } as const satisfies Record<
  Taker,
  string
>;

/** What narrows the list further; all of it stands in the address. */
export function QueueFilters({ search }: { search: QueueSearch }): ReactNode {
  const { t } = useTranslation('queue');
  const navigate = useNavigate();
  const phases = usePhases();
  const change = (changed: { [Key in keyof QueueSearch]?: QueueSearch[Key] | undefined }): void => {
    void navigate({
      to: '/ko',
      search: { ...search, ...changed },
      replace: true,
      resetScroll: false,
    });
  };
  const clear = (): void => {
    change({ skede: undefined, forsenade: undefined, tagen: undefined, q: undefined });
  };
  return (
    <Filters label={t('filters')} onClear={isFiltered(search) ? clear : undefined}>
      <label className="chip">
        <input
          type="checkbox"
          checked={search.forsenade === true}
          onChange={({ target }) => {
            change({ forsenade: target.checked ? true : undefined });
          }}
        />
        <Icon name="check" />
        {t('overdueOnly')}
      </label>
      <FilterSelect
        label={t('phase')}
        value={search.skede}
        all={t('everyPhase')}
        options={phases}
        onChoose={(skede) => {
          change({ skede });
        }}
      />
      {search.vy !== 'lediga' && (
        <FilterSelect
          label={t('claim')}
          value={search.tagen}
          all={t('claimAny')}
          options={(['jag', 'ingen', 'andra'] as const).map((id) => ({ id, title: t(takers[id]) }))}
          onChoose={(tagen) => {
            change({ tagen: tagen as Taker | undefined });
          }}
        />
      )}
      <FilterWords
        label={t('words')}
        words={search.q ?? ''}
        onWords={(q) => {
          change({ q: q === '' ? undefined : q });
        }}
      />
    </Filters>
  );
}
