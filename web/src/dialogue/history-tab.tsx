import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function HistoryTab(): ReactNode {
  const { t } = useTranslation('dialogue');
  return <PageHead title={t('title')} />;
}
