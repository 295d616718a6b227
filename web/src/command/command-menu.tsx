import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Modal } from '../ui/modal';

export function CommandMenu({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <Modal title={t('command')} onClose={onClose}>
      {null}
    </Modal>
  );
}
