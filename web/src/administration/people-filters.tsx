import { useQuery } from '@tanstack/react-query';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../../src/domain/lifecycle/role';
import { organisationQuery } from '../queries/organisation';
import { FilterSelect } from './filter-select';
import { shownPeople, type PeopleSearch, type ShownPeople } from './search';

interface PeopleFiltersProps {
  readonly search: PeopleSearch;
  readonly onChange: (changed: { [Key in keyof PeopleSearch]?: PeopleSearch[Key] | undefined }) => void;
}

const everyRole = Object.entries(roles).map(([id, { title }]) => ({ id, title }));

/** All of it stands in the address. */
export function PeopleFilters({ search, onChange }: PeopleFiltersProps): ReactNode {
  const { t } = useTranslation('administration');
  const { data } = useQuery(organisationQuery);
  const units = (data?.units ?? []).map(({ id, name }) => ({ id, title: name }));
  return (
    <div className="row tools" role="search" aria-label={t('people.filters')}>
      <WordsBox
        words={search.q ?? ''}
        onWords={(q) => {
          onChange({ q: q === '' ? undefined : q });
        }}
      />
      <FilterSelect
        label={t('fields.role')}
        value={search.roll}
        all={t('people.everyRole')}
        options={everyRole}
        onChoose={(roll) => {
          onChange({ roll });
        }}
      />
      <FilterSelect
        label={t('fields.unit')}
        value={search.enhet}
        all={t('people.everyUnit')}
        options={units}
        onChoose={(enhet) => {
          onChange({ enhet });
        }}
      />
      <FilterSelect
        label={t('people.shown')}
        value={search.visa ?? 'aktiva'}
        options={shownPeople.map((id) => ({ id, title: t(`people.shownAs.${id}`) }))}
        onChoose={(visa) => {
          onChange({ visa: visa === 'aktiva' ? undefined : (visa as ShownPeople | undefined) });
        }}
      />
    </div>
  );
}

const WAIT_MS = 300;

/** Asked for a moment after the last letter. */
function WordsBox({
  words,
  onWords,
}: {
  readonly words: string;
  readonly onWords: (words: string) => void;
}): ReactNode {
  const { t } = useTranslation('administration');
  const id = useId();
  const [typed, setTyped] = useState(words);
  useEffect(() => {
    if (typed.trim() === words) return undefined;
    const timer = setTimeout(() => {
      onWords(typed.trim());
    }, WAIT_MS);
    return () => {
      clearTimeout(timer);
    };
  });
  return (
    <div className="field">
      <label htmlFor={id}>{t('people.words')}</label>
      <input
        id={id}
        type="search"
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
        }}
      />
    </div>
  );
}
