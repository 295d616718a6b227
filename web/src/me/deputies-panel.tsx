import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeputyshipItem } from '../../../src/contract/deputyship';
import type { Me } from '../../../src/contract/me';
import { useAct } from '../queries/act';
import { deputyshipStatus, isOngoing } from '../queries/deputyship-status';
import { deputyshipsQuery } from '../queries/deputyships';
import { keys } from '../queries/keys';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { Failure, Skeleton } from '../ui/states';
import { useSay } from '../ui/toasts';
import { useLanding } from '../ui/use-landing';
import { DeputiesTable } from './deputies-table';
import { NameDeputyDialog } from './name-deputy-dialog';

/** Who stands in for me, and whom I stand in for. */
export function DeputiesPanel({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('me');
  const { data, error, refetch } = useQuery(deputyshipsQuery('mine'));
  const [naming, setNaming] = useState(false);
  const { landing, land } = useLanding();
  const hasRoles = me.authorities.some(({ asDeputy }) => !asDeputy);
  return (
    <section className="panel" aria-labelledby="ersattare">
      <header>
        <h2 id="ersattare" tabIndex={-1} ref={landing}>
          {t('deputies.title')}
        </h2>
        {hasRoles && (
          <Button
            size="s"
            icon="user-plus"
            onPress={() => {
              setNaming(true);
            }}
          >
            {t('deputies.name')}
          </Button>
        )}
      </header>
      {!hasRoles && <p className="muted">{t('deputies.noRoles')}</p>}
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={3} />}
      {data !== undefined && <Both me={me} all={data} onDone={land} />}
      {naming && (
        <NameDeputyDialog
          me={me}
          onClose={() => {
            setNaming(false);
          }}
        />
      )}
    </section>
  );
}

interface BothProps {
  readonly me: Me;
  readonly all: readonly DeputyshipItem[];
  readonly onDone: () => void;
}

function Both({ me, all, onDone }: BothProps): ReactNode {
  const { t } = useTranslation('me');
  const [revoking, setRevoking] = useState<DeputyshipItem | null>(null);
  const mine = all.filter(({ principal }) => principal.id === me.id);
  const forOthers = all.filter(({ principal }) => principal.id !== me.id);
  const ongoing = (one: DeputyshipItem): boolean => isOngoing(deputyshipStatus(one, me.day));
  const past = mine.filter((one) => !ongoing(one));
  return (
    <>
      <h3>{t('deputies.away')}</h3>
      {mine.some(ongoing) ? (
        <DeputiesTable
          label={t('deputies.away')}
          who="deputy"
          day={me.day}
          rows={mine.filter(ongoing)}
          onRevoke={setRevoking}
        />
      ) : (
        <p className="muted">{t('deputies.awayNone')}</p>
      )}
      {past.length > 0 && (
        <details>
          <summary>{t('deputies.before', { count: past.length })}</summary>
          <DeputiesTable
            label={t('deputies.before', { count: past.length })}
            who="deputy"
            day={me.day}
            rows={past}
          />
        </details>
      )}
      <h3>{t('deputies.standIn')}</h3>
      {forOthers.length > 0 ? (
        <DeputiesTable label={t('deputies.standIn')} who="principal" day={me.day} rows={forOthers} />
      ) : (
        <p className="muted">{t('deputies.standInNone')}</p>
      )}
      {revoking && (
        <RevokeDialog
          deputyship={revoking}
          onClose={() => {
            setRevoking(null);
            onDone();
          }}
        />
      )}
    </>
  );
}

function RevokeDialog({
  deputyship: { id, deputy },
  onClose,
}: {
  readonly deputyship: DeputyshipItem;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('me');
  const say = useSay();
  const act = useAct(keys.organisation, keys.me);
  return (
    <Confirm
      danger
      title={t('deputies.revokeTitle')}
      verb={t('deputies.revoke')}
      onClose={onClose}
      onConfirm={async () => {
        await act.mutateAsync({ path: `/organisation/deputyships/${id}/revoke` });
        say(t('deputies.revokedDone', { name: deputy.name }));
      }}
    >
      <p>{t('deputies.revokeText', { name: deputy.name })}</p>
    </Confirm>
  );
}
