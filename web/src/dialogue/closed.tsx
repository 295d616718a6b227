import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { meQuery } from '../queries/me';
import { titled } from '../text/titled';
import { PageHead } from '../ui/page';
import { Banner } from '../ui/status';
import { useWords } from './use-words';

/** The dialogue is there, and not for this person: who may, and which roles one has. */
export function ClosedToMe(): ReactNode {
  const { t } = useWords();
  const { data: me } = useSuspenseQuery(meQuery);
  const held = me.authorities.map(
    ({ roleTitle, unitName }) => `${titled(roleTitle).toLowerCase()} (${unitName})`,
  );
  return (
    <>
      <PageHead title={t('closedTitle')} />
      <Banner tone="info" icon="lock">
        <p>{t('closedText')}</p>
        <p>{held.length > 0 ? t('yourRoles', { roles: held.join(', ') }) : t('noRoles')}</p>
        <p>
          <Link
            to="/vem-gor-vad/$definition"
            params={{ definition: 'brukardialog.punktdialog' }}
            search={{ steg: 'read' }}
          >
            {t('closedRule')}
          </Link>
        </p>
      </Banner>
      <p className="small">
        <Link to="/dialoger" activeOptions={{ exact: true }}>
          {t('toList')}
        </Link>
      </p>
    </>
  );
}

export function Gone(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('goneTitle')} answer={t('goneText')} />
      <p>
        <Link to="/dialoger" activeOptions={{ exact: true }}>
          {t('toList')}
        </Link>
      </p>
    </>
  );
}
