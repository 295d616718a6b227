import { useSearch } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { worksHere } from '../queries/coordinates';
import { PageHead } from '../ui/page';
import { useKeeper, NotForYou } from './keeper-note';
import { CreatePersonDialog } from './person-dialogs';
import { PeopleFilters } from './people-filters';
import { PeopleList } from './people-list';
import { PersonPanel } from './person-panel';
import { RegisterPanel } from './register-panel';
import { TabHead } from './tab-head';
import { useChangedSearch } from './use-changed-search';

/** Who works here, in which role and where. */
export function PeopleTab(): ReactNode {
  const { t } = useTranslation('administration');
  const { me } = useKeeper();
  const search = useSearch({ from: '/administration/personer' });
  const change = useChangedSearch('/administration/personer', search);
  const [adding, setAdding] = useState(false);
  if (!worksHere(me))
    return (
      <>
        <PageHead title={t('tabs.people')} />
        <NotForYou who={t('keeper.staffOnly')} />
      </>
    );
  return (
    <>
      <TabHead title={t('tabs.people')} answer={t('people.answer')} />
      <div className={search.person === undefined ? undefined : 'split wide'}>
        <RegisterPanel
          id="personer"
          title={t('people.list')}
          add={{
            verb: t('people.create'),
            onPress: () => {
              setAdding(true);
            },
          }}
        >
          <PeopleFilters search={search} onChange={change} />
          <PeopleList search={search} />
        </RegisterPanel>
        {search.person !== undefined && (
          <PersonPanel
            key={search.person}
            id={search.person}
            onClose={() => {
              change({ person: undefined });
              document.querySelector<HTMLElement>('#personer')?.focus();
            }}
          />
        )}
      </div>
      {adding && (
        <CreatePersonDialog
          onClose={() => {
            setAdding(false);
          }}
          onCreated={({ id }) => {
            change({ person: id });
          }}
        />
      )}
    </>
  );
}
