import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../ui/status';

/** The browser's own word that there is no network; a server that does not answer is told where it was asked. */
export function OfflineBanner(): ReactNode {
  const { t } = useTranslation('shell');
  const [offline, setOffline] = useState(!navigator.onLine);
  useEffect(() => {
    const look = (): void => {
      setOffline(!navigator.onLine);
    };
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return (
    <div role="status">
      {offline && (
        <Banner tone="warn" icon="wifi-off">
          <p>{t('offlineBanner')}</p>
        </Banner>
      )}
    </div>
  );
}
