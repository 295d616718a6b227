import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionsQuery } from '../queries/definition';
import { meQuery } from '../queries/me';
import { organisationQuery } from '../queries/organisation';
import { PageHead } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { mayBegin, ownersFor } from './may-begin';
import { MayNotBegin } from './may-not-begin';
import { NewDialogueForm } from './new-dialogue-form';
import './dialogues.css';

/** What do we want to ask about, and who answers for it? */
export function NewDialoguePage(): ReactNode {
  const { t } = useTranslation('dialogues');
  const { data: me } = useSuspenseQuery(meQuery);
  return (
    <>
      <PageHead
        title={t('begin.title')}
        answer={mayBegin(me) ? t('begin.answer') : t('begin.mayNot')}
        crumbs={
          <nav className="crumbs" aria-label={t('begin.crumbs')}>
            <ol>
              <li>
                <Link to="/dialoger" activeOptions={{ exact: true }}>
                  {t('title')}
                </Link>
              </li>
            </ol>
          </nav>
        }
      />
      {mayBegin(me) ? <Beginning /> : <MayNotBegin me={me} />}
    </>
  );
}

function Beginning(): ReactNode {
  const { data: me } = useSuspenseQuery(meQuery);
  const definitions = useQuery(definitionsQuery);
  const organisation = useQuery(organisationQuery);
  const error = definitions.error ?? organisation.error;
  const owners = organisation.data && ownersFor(me, organisation.data.units);
  if (error !== null)
    return (
      <Failure
        error={error}
        retry={() => {
          void definitions.refetch();
          void organisation.refetch();
        }}
      />
    );
  if (definitions.data === undefined || owners === undefined) return <Skeleton />;
  if (owners.length === 0) return <MayNotBegin me={me} />;
  return <NewDialogueForm definitions={definitions.data.items} owners={owners} me={me} />;
}
