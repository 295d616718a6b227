import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function StalledPage(): ReactNode {
  const { t } = useTranslation('stalled');
  return <PageHead title={t('title')} />;
}
