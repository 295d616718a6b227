import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useId, type ReactNode, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionCounts } from '../../../src/contract/contribution';
import { figure } from '../dates/dates';
import { contributionCountsQuery, dataSetsQuery } from '../queries/material';
import { Button } from '../ui/button';
import { Icon } from '../ui/icon';
import { channels } from './channels';
import { materialSearch, parts, type MaterialSearch, type Part } from './material-search';

interface FiltersProps {
  readonly id: string;
  readonly search: MaterialSearch;
}

const counted: Readonly<Record<Part, { key: 'uncoded' | 'unpublished' | 'late' }>> = {
  okodade: { key: 'uncoded' },
  tillbakadragna: { key: 'unpublished' },
  sena: { key: 'late' },
};

/** What the list is narrowed by stands in the address: it can be sent, and gone back to. */
export function ContributionFilters({ id, search }: FiltersProps): ReactNode {
  const { t } = useTranslation('documenting');
  const navigate = useNavigate({ from: '/dialoger/$id/underlag' });
  const ids = useId();
  const sets = useQuery(dataSetsQuery(id)).data?.items ?? [];
  const counts: ContributionCounts | undefined = useQuery(contributionCountsQuery(id)).data;
  const narrow = (change: MaterialSearch): void => {
    void navigate({
      search: (before) => materialSearch({ ...before, bidrag: undefined, ...change }),
      replace: true,
    });
  };
  const find = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const words = new FormData(event.currentTarget).get('q');
    narrow({ q: typeof words === 'string' ? words.trim() : '' });
  };
  return (
    <form className="filters" role="search" onSubmit={find}>
      <div className="field words">
        <label htmlFor={`${ids}q`}>{t('list.search')}</label>
        <div className="row nowraprow">
          <input
            key={search.q}
            id={`${ids}q`}
            name="q"
            type="search"
            defaultValue={search.q}
            maxLength={200}
          />
          <Button type="submit" icon="search">
            {t('list.go')}
          </Button>
        </div>
      </div>
      <Select
        id={`${ids}k`}
        label={t('list.channel')}
        value={search.kanal ?? ''}
        options={channels.map((value) => ({ value, label: t(`channel.${value}`) }))}
        onChoose={(kanal) => {
          narrow({ kanal: channels.find((known) => known === kanal) });
        }}
      />
      {sets.length > 0 && (
        <Select
          id={`${ids}u`}
          label={t('list.dataSet')}
          value={search.underlag ?? ''}
          options={sets.map(({ id: value, title }) => ({ value, label: title }))}
          onChoose={(underlag) => {
            narrow({ underlag });
          }}
        />
      )}
      <fieldset className="chips">
        <legend className="vh">{t('list.only')}</legend>
        {parts.map((part) => (
          <label key={part} className="chip">
            <input
              type="checkbox"
              checked={search.visa === part}
              onChange={({ target }) => {
                narrow({ visa: target.checked ? part : undefined });
              }}
            />
            <Icon name="check" />
            {t(`list.${counted[part].key}`, { number: figure(counts?.[counted[part].key] ?? 0) })}
          </label>
        ))}
      </fieldset>
    </form>
  );
}

interface SelectProps {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChoose: (value: string) => void;
}

function Select({ id, label, value, options, onChoose }: SelectProps): ReactNode {
  const { t } = useTranslation('documenting');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          onChoose(target.value);
        }}
      >
        <option value="">{t('list.all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
