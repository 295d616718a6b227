import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Empty } from '../ui/states';
import { isNarrowed, type DialogueListSearch } from './dialogue-list-search';

interface DialogueListEmptyProps {
  readonly search: DialogueListSearch;
  readonly mayBegin: boolean;
}

/** Nothing there: none at all, or none that the filters let through. */
export function DialogueListEmpty({ search, mayBegin }: DialogueListEmptyProps): ReactNode {
  const { t } = useTranslation('dialogues');
  if (isNarrowed(search))
    return (
      <Empty
        title={t('empty.narrowed')}
        action={
          <div className="actions">
            {search.visa !== 'alla' && (
              <Link className="btn" to="/dialoger" search={{ ...search, visa: 'alla' }}>
                {t('empty.alsoEnded')}
              </Link>
            )}
            <Link className="btn" to="/dialoger" search={{}}>
              {t('clear')}
            </Link>
          </div>
        }
      >
        {t('empty.narrowedNext')}
      </Empty>
    );
  if (search.visa === 'avslutade')
    return (
      <Empty
        title={t('empty.ended')}
        action={
          <Link className="btn" to="/dialoger" search={{}}>
            {t('empty.toOngoing')}
          </Link>
        }
      >
        {t('empty.endedNext')}
      </Empty>
    );
  return (
    <Empty
      title={t('empty.none')}
      action={
        mayBegin ? (
          <Link className="btn" to="/dialoger/ny">
            {t('plan')}
          </Link>
        ) : undefined
      }
    >
      {t('empty.noneNext')}
    </Empty>
  );
}
