import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function AnalysisTab(): ReactNode {
  const { t } = useTranslation('analysis');
  return <PageHead title={t('title')} />;
}
