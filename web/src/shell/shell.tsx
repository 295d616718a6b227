import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { Suspense, useEffect, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../api';
import { followLive } from '../live/live';
import { meQuery } from '../queries/me';
import { focusAfterNavigation } from '../ui/focus';
import { Failure, Skeleton } from '../ui/states';
import { Toasts } from '../ui/toasts';
import { OfflineBanner } from './offline-banner';
import { SessionEnded } from './session-ended';
import { SideNav } from './side-nav';
import { SignIn } from './sign-in';
import { TopBar } from './top-bar';

/** What stands round every page, once it is known who looks. */
export function Shell(): ReactNode {
  const { t } = useTranslation('shell');
  const { data: me, error, refetch } = useQuery(meQuery);
  if (me === undefined) {
    if (error instanceof ProblemError && error.status === 401) return <SignIn />;
    return (
      <main className="sheet" id="innehall">
        {error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={3} />}
      </main>
    );
  }
  return (
    <Toasts>
      <a className="skip" href="#innehall" onClick={skip}>
        {t('skip')}
      </a>
      <div className="app">
        <TopBar me={me} />
        <SideNav me={me} />
        <main className="sheet" id="innehall">
          <OfflineBanner />
          <Suspense fallback={<Skeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <SessionEnded me={me} />
      <Following />
    </Toasts>
  );
}

/** To the page's heading, which can hold the focus; before there is one the browser does what it can. */
function skip(event: MouseEvent): void {
  const heading = document.querySelector<HTMLElement>('main h1');
  if (heading === null) return;
  event.preventDefault();
  heading.focus();
}

/** Keeps what is on screen true, and the focus on the page one has come to. */
function Following(): ReactNode {
  const client = useQueryClient();
  const router = useRouter();
  useEffect(() => followLive(client), [client]);
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
        if (pathChanged) focusAfterNavigation();
      }),
    [router],
  );
  return null;
}
