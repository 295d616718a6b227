import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function ResultsTab(): ReactNode {
  const { t } = useTranslation('results');
  return <PageHead title={t('title')} />;
}
