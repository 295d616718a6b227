import { Link, useNavigate } from '@tanstack/react-router';
import { useId, type ReactNode } from 'react';
import type { Me } from '../../../../src/contract/me';
import type { Story } from '../story';
import { useWords } from '../use-words';
import { actorsIn, AUTOMATIC, eventGroups } from './event-group';
import type { HistorySearch } from './history-search';

interface HistoryFiltersProps {
  readonly story: Story;
  readonly search: HistorySearch;
  readonly me: Me;
}

/** Which events, and whose: kept in the address, so that what one sees can be sent to another. */
export function HistoryFilters({ story, search, me }: HistoryFiltersProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  const navigate = useNavigate({ from: '/dialoger/$id/historik' });
  const actors = actorsIn(story.items);
  const others = actors.filter((one) => one.id !== me.id);
  const choose = (change: Pick<HistorySearch, 'visa' | 'av'>): void => {
    void navigate({
      search: (now) => ({ ...now, ...change }),
      replace: true,
      resetScroll: false,
    });
  };
  return (
    <div className="story-filters" role="group" aria-label={t('filters')}>
      <div className="field">
        <label htmlFor={`${id}-group`}>{t('show')}</label>
        <select
          id={`${id}-group`}
          value={search.visa ?? ''}
          onChange={({ target }) => {
            choose({ visa: eventGroups.find((group) => group === target.value) });
          }}
        >
          <option value="">{t('groups.all')}</option>
          {eventGroups.map((group) => (
            <option key={group} value={group}>
              {t(`groups.${group}`)}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-by`}>{t('by')}</label>
        <select
          id={`${id}-by`}
          value={search.av ?? ''}
          onChange={({ target }) => {
            choose({ av: target.value === '' ? undefined : target.value });
          }}
        >
          <option value="">{t('byAll')}</option>
          <option value={AUTOMATIC}>{t('automatic')}</option>
          {actors.some((one) => one.id === me.id) && (
            <option value={me.id}>{t('byMe', { name: me.name })}</option>
          )}
          {others.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </div>
      {(search.visa !== undefined || search.av !== undefined) && (
        <Link
          className="small"
          from="/dialoger/$id/historik"
          to="."
          search={({ underlag }) => ({ underlag })}
          replace
          resetScroll={false}
        >
          {t('clearFilter')}
        </Link>
      )}
    </div>
  );
}
