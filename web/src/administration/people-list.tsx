import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PersonItem } from '../../../src/contract/organisation';
import { titled } from '../text/titled';
import { More } from '../ui/more';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { peopleListQuery } from './people-query';
import { RegisterTable } from './register-table';
import type { PeopleSearch } from './search';

export function PeopleList({ search }: { readonly search: PeopleSearch }): ReactNode {
  const { t } = useTranslation('administration');
  const list = useInfiniteQuery(peopleListQuery(search));
  const people = list.data?.pages.flatMap(({ items }) => items);
  if (list.error !== null) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (people === undefined) return <Skeleton lines={8} />;
  if (people.length === 0) return <p className="muted">{t('people.none')}</p>;
  return (
    <>
      <RegisterTable
        label={t('people.list')}
        rows={people}
        keyOf={({ id }) => id}
        classOf={({ id }) => (id === search.person ? 'chosen' : undefined)}
        columns={[
          { label: t('fields.name'), cell: (person) => <Name person={person} search={search} /> },
          { label: t('people.roles'), cell: ({ roles }) => <Roles roles={roles} /> },
          // Beside the list, the one chosen is shown with the address.
          ...(search.person === undefined
            ? [{ label: t('people.mail'), cell: ({ email }: PersonItem) => email }]
            : []),
        ]}
      />
      <More list={list} />
    </>
  );
}

interface NameProps {
  readonly person: PersonItem;
  readonly search: PeopleSearch;
}

const Name = ({ person: { id, name, active }, search }: NameProps): ReactNode => {
  const { t } = useTranslation('administration');
  return (
    <>
      <Link
        to="/administration/personer"
        search={{ ...search, person: id }}
        replace
        resetScroll={false}
        aria-current={id === search.person ? 'true' : undefined}
      >
        {name}
      </Link>
      {!active && (
        <>
          {' '}
          <Status tone="idle">{t('people.inactive')}</Status>
        </>
      )}
    </>
  );
};

const Roles = ({ roles }: Pick<PersonItem, 'roles'>): ReactNode => {
  const { t } = useTranslation('administration');
  if (roles.length === 0) return <span className="muted">{t('people.noRole')}</span>;
  return (
    <ul>
      {roles.map(({ role, title, unit, unitName }) => (
        <li key={`${role} ${unit}`}>{t('people.roleIn', { title: titled(title), unit: unitName })}</li>
      ))}
    </ul>
  );
};
