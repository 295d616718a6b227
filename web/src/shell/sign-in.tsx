import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { signInAddress } from '../api';
import { PageHead } from '../ui/page';
import { Ring } from '../ui/ring';

/** Nobody is signed in: one way in, and back to where one was going. */
export function SignIn(): ReactNode {
  const { t } = useTranslation('shell');
  const { pathname, search } = window.location;
  return (
    <main className="sheet signin" id="innehall">
      <PageHead title={t('signInTitle')} answer={t('signInLead')} mark={<Ring phase={4} size="l" />} />
      <p className="actions">
        <a className="btn primary" href={signInAddress(pathname + search)}>
          {t('signIn')}
        </a>
      </p>
    </main>
  );
}
