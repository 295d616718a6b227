import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { roles } from '../../../src/domain/lifecycle/role';
import { organisationQuery } from '../queries/organisation';
import { titled } from '../text/titled';
import { FilterSelect, FilterWords } from '../ui/filter';
import { shownPeople, type PeopleSearch, type ShownPeople } from './search';
import { compareNames } from '../text/by-name';

interface PeopleFiltersProps {
  readonly search: PeopleSearch;
  readonly onChange: (changed: { [Key in keyof PeopleSearch]?: PeopleSearch[Key] | undefined }) => void;
}

const everyRole = (): readonly { readonly id: string; readonly title: string }[] =>
  Object.entries(roles)
    .map(([id, { title }]) => ({ id, title: titled(title) }))
    .toSorted((one, other) => compareNames(one.title, other.title));

/** All of it stands in the address. */
export function PeopleFilters({ search, onChange }: PeopleFiltersProps): ReactNode {
  const { t } = useTranslation('administration');
  const { data } = useQuery(organisationQuery);
  const units = (data?.units ?? []).map(({ id, name }) => ({ id, title: name }));
  return (
    <div className="row tools" role="search" aria-label={t('people.filters')}>
      <FilterWords
        label={t('people.words')}
        words={search.q ?? ''}
        onWords={(q) => {
          onChange({ q: q === '' ? undefined : q });
        }}
      />
      <FilterSelect
        label={t('fields.role')}
        value={search.roll}
        all={t('people.everyRole')}
        options={everyRole()}
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
