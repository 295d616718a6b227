import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function SettingsTab(): ReactNode {
  const { t } = useTranslation('administration');
  return <PageHead title={t('title')} />;
}
