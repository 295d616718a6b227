import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHead } from '../ui/page';

export function NotFound(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <>
      <PageHead title={t('notFoundTitle')} answer={t('notFoundText')} />
      <p>
        <Link to="/ko">{t('toQueue')}</Link>
      </p>
    </>
  );
}
