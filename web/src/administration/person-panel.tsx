import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Failure, Skeleton } from '../ui/states';
import { useKeeper } from './keeper-note';
import { personQuery } from './people-query';
import { Person } from './person';
import { assignmentsQuery } from './register-queries';

interface PersonPanelProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** One person beside the list: which roles, from when to when, and for whoever keeps the register what one may change. */
export function PersonPanel({ id, onClose }: PersonPanelProps): ReactNode {
  const { t } = useTranslation('administration');
  const { keeps } = useKeeper();
  const heading = useRef<HTMLHeadingElement>(null);
  const assignments = useQuery(assignmentsQuery(id));
  const record = useQuery({ ...personQuery(id), enabled: keeps });
  const name = record.data?.name ?? assignments.data?.[0]?.person.name;
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <section className="panel" aria-labelledby="personen">
      <header>
        <h2 id="personen" tabIndex={-1} ref={heading}>
          {name ?? t('people.facts')}
        </h2>
        <Button kind="quiet" size="s" icon="x" onPress={onClose}>
          {t('people.close')}
        </Button>
      </header>
      {name !== undefined && assignments.data ? (
        <Person id={id} name={name} record={record.data} assignments={assignments.data} />
      ) : (
        <NotThere
          error={assignments.error ?? record.error}
          isReading={assignments.isPending || (keeps && record.isPending)}
          retry={() => {
            void assignments.refetch();
            if (keeps) void record.refetch();
          }}
        />
      )}
    </section>
  );
}

interface NotThereProps {
  readonly error: Error | null;
  readonly isReading: boolean;
  readonly retry: () => void;
}

function NotThere({ error, isReading, retry }: NotThereProps): ReactNode {
  const { t } = useTranslation('administration');
  if (error !== null) return <Failure error={error} retry={retry} />;
  return isReading ? <Skeleton lines={6} /> : <p>{t('people.gone')}</p>;
}
