import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function NewDialoguePage(): ReactNode {
  const { t } = useTranslation('dialogues');
  return <PageHead title={t('title')} />;
}
