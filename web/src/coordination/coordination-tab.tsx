import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function CoordinationTab(): ReactNode {
  const { t } = useTranslation('coordination');
  return <PageHead title={t('title')} />;
}
