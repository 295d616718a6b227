import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function MePage(): ReactNode {
  const { t } = useTranslation('me');
  return <PageHead title={t('title')} />;
}
