import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/states';
import { isFiltered, type QueueSearch } from './queue-search';

const ofView = { lediga: 'Free', ersattare: 'Deputy', vilande: 'Paused' } as const;

function kindOf(search: QueueSearch): 'Filtered' | 'Unit' | 'Mine' | (typeof ofView)[keyof typeof ofView] {
  if (isFiltered(search)) return 'Filtered';
  if (search.enhet !== undefined) return 'Unit';
  return search.vy === undefined ? 'Mine' : ofView[search.vy];
}

/** Nothing there: what that means, and what comes next. */
export function QueueEmpty({ search }: { search: QueueSearch }): ReactNode {
  const { t } = useTranslation('queue');
  const kind = kindOf(search);
  const { vy, enhet } = search;
  return (
    <Empty
      title={t(`empty${kind}`)}
      action={
        kind === 'Filtered' ? (
          <Link
            className="btn"
            to="/ko"
            search={{ ...(vy && { vy }), ...(enhet !== undefined && { enhet }) }}
          >
            {t('clear')}
          </Link>
        ) : (
          <Link className="btn" to="/dialoger">
            {t('toDialogues')}
          </Link>
        )
      }
    >
      {t(`empty${kind}Next`)}
    </Empty>
  );
}
