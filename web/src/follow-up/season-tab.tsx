import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function SeasonTab(): ReactNode {
  const { t } = useTranslation('followUp');
  return <PageHead title={t('title')} />;
}
