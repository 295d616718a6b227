import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function MatrixPage(): ReactNode {
  const { t } = useTranslation('matrix');
  return <PageHead title={t('title')} />;
}
