import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';
import { SIGNED_IN_CHANNEL } from './session-ended';

/** Where the other window comes back to: it tells the pages that wait, and closes. */
export function SignedInAgain(): ReactNode {
  const { t } = useTranslation('shell');
  useEffect(() => {
    const channel = new BroadcastChannel(SIGNED_IN_CHANNEL);
    channel.postMessage('signed in');
    channel.close();
    window.close();
  }, []);
  return <PageHead title={t('signedInAgain')} />;
}
