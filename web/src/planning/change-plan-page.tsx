import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function ChangePlanPage(): ReactNode {
  const { t } = useTranslation('planning');
  return <PageHead title={t('title')} />;
}
