import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function QueuePage(): ReactNode {
  const { t } = useTranslation('queue');
  return <PageHead title={t('title')} />;
}
