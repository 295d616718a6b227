import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function MaterialTab(): ReactNode {
  const { t } = useTranslation('documenting');
  return <PageHead title={t('title')} />;
}
