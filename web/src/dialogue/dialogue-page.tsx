import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function DialoguePage(): ReactNode {
  const { t } = useTranslation('dialogue');
  return <PageHead title={t('title')} />;
}
