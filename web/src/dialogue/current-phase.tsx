import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function CurrentPhase(): ReactNode {
  const { t } = useTranslation('dialogue');
  return <PageHead title={t('title')} />;
}
