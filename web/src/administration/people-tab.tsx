import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function PeopleTab(): ReactNode {
  const { t } = useTranslation('administration');
  return <PageHead title={t('title')} />;
}
