import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SessionItem } from '../../../src/contract/me';
import { signOut } from '../api';
import { fromNow } from '../dates/dates';
import { useAct } from '../queries/act';
import { forgetHeld } from '../task/held';
import { Button } from '../ui/button';
import { Confirm } from '../ui/confirm';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { useSay } from '../ui/toasts';
import { useLanding } from '../ui/use-landing';
import { browserName } from './browser-name';
import { sessionsQuery } from './me-queries';

function useNameOf(): (session: SessionItem) => string {
  const { t } = useTranslation('me');
  return ({ browser: userAgent }) => {
    const named = browserName(userAgent);
    if (named === null) return t('sessions.unknown');
    const { browser, system } = named;
    return system === null ? browser : t('sessions.on', { browser, system });
  };
}

export function SessionsPanel(): ReactNode {
  const { t } = useTranslation('me');
  const { data, error, refetch } = useQuery(sessionsQuery);
  const { landing, land } = useLanding();
  const [ending, setEnding] = useState<SessionItem | null>(null);
  return (
    <section className="panel" aria-labelledby="inloggningar">
      <header>
        <h2 id="inloggningar" tabIndex={-1} ref={landing}>
          {t('sessions.title')}
        </h2>
      </header>
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && error === null && <Skeleton lines={3} />}
      {data !== undefined && <SessionsTable sessions={data} onEnd={setEnding} />}
      {ending && (
        <EndDialog
          session={ending}
          onClose={() => {
            setEnding(null);
            land();
          }}
        />
      )}
    </section>
  );
}

interface SessionsTableProps {
  readonly sessions: readonly SessionItem[];
  readonly onEnd: (session: SessionItem) => void;
}

function SessionsTable({ sessions, onEnd }: SessionsTableProps): ReactNode {
  const { t } = useTranslation('me');
  const nameOf = useNameOf();
  return (
    <table className="table cards">
      <caption className="vh">{t('sessions.label')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('sessions.browser')}</th>
          <th scope="col">{t('sessions.since')}</th>
          <th scope="col">{t('sessions.until')}</th>
          <th scope="col">
            <span className="vh">{t('sessions.act')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {sessions.map((session) => (
          <tr key={session.id}>
            <th scope="row">
              {nameOf(session)}
              {session.current && (
                <>
                  {' '}
                  <Status tone="now">{t('sessions.current')}</Status>
                </>
              )}
            </th>
            <td data-label={t('sessions.since')}>{fromNow(session.signedInAt)}</td>
            <td data-label={t('sessions.until')}>{fromNow(session.expiresAt)}</td>
            <td className="num">
              <Button
                kind="quiet"
                size="xs"
                aria-label={t('sessions.revokeOne', {
                  browser: nameOf(session),
                  since: fromNow(session.signedInAt),
                })}
                onPress={() => {
                  onEnd(session);
                }}
              >
                {t('sessions.revoke')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function EndDialog({
  session,
  onClose,
}: {
  readonly session: SessionItem;
  readonly onClose: () => void;
}): ReactNode {
  const { t } = useTranslation('me');
  const say = useSay();
  const nameOf = useNameOf();
  const act = useAct(sessionsQuery.queryKey);
  return (
    <Confirm
      title={t('sessions.title2')}
      verb={t('sessions.revoke')}
      danger
      onClose={onClose}
      onConfirm={async () => {
        if (session.current) return leave();
        await act.mutateAsync({ path: `/me/sessions/${session.id}`, method: 'DELETE' });
        say(t('sessions.done'));
        return undefined;
      }}
    >
      <p>{session.current ? t('sessions.textCurrent') : t('sessions.text', { browser: nameOf(session) })}</p>
    </Confirm>
  );
}

/** Nothing of the person stays on the device. */
async function leave(): Promise<void> {
  await signOut();
  forgetHeld();
  window.location.assign('/personal/');
}
