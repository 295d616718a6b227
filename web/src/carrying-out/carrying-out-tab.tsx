import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function CarryingOutTab(): ReactNode {
  const { t } = useTranslation('carryingOut');
  return <PageHead title={t('title')} />;
}
