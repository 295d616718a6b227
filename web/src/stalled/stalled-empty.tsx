import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/states';
import { isNarrowed, type StalledSearch } from './stalled-search';

export function StalledEmpty({ search }: { search: StalledSearch }): ReactNode {
  const { t } = useTranslation('stalled');
  return isNarrowed(search) ? (
    <Empty
      title={t('emptyNarrowed')}
      action={
        <Link className="btn" to="/stoppade" search={{}}>
          {t('clear')}
        </Link>
      }
    >
      {t('emptyNarrowedNext')}
    </Empty>
  ) : (
    <Empty
      title={t('empty')}
      action={
        <Link className="btn" to="/dialoger">
          {t('toDialogues')}
        </Link>
      }
    >
      {t('emptyNext')}
    </Empty>
  );
}
