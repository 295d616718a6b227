import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Me } from '../../../src/contract/me';
import { onProblem, read, signInAddress } from '../api';
import { Modal } from '../ui/modal';

export const SIGNED_IN_CHANNEL = 'radslag-signed-in';
export const SIGNED_IN_PAGE = '/personal/inloggad';

/**
 * The session ended under somebody's hands: the page stays as it is with all that was typed, and goes on once they have
 * signed in in another window. As somebody else, it is begun anew.
 */
export function SessionEnded({ me }: { me: Me }): ReactNode {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const [ended, setEnded] = useState(false);
  useEffect(
    () =>
      onProblem(({ status }) => {
        if (status === 401) setEnded(true);
      }),
    [],
  );
  useEffect(() => {
    const channel = new BroadcastChannel(SIGNED_IN_CHANNEL);
    channel.onmessage = () => {
      void read<Me>('/me').then((now) => {
        if (now.id !== me.id) window.location.reload();
        setEnded(false);
        return client.invalidateQueries();
      });
    };
    return () => {
      channel.close();
    };
  }, [client, me.id]);
  if (!ended) return null;
  return (
    <Modal title={t('signedOutTitle')} insistent onClose={() => undefined}>
      <p>{t('signedOutText')}</p>
      <p className="actions">
        <a className="btn primary" href={signInAddress(SIGNED_IN_PAGE)} target="_blank" rel="opener">
          {t('signInAgain')}
        </a>
      </p>
    </Modal>
  );
}
