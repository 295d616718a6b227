import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverlapItem } from '../../../src/contract/coordination';
import { useNames } from '../task/use-names';

/** The other dialogue, as much of it as the reader may know. */
export function OtherDialogue({ overlap: { dialogue } }: { overlap: OverlapItem }): ReactNode {
  const { t } = useTranslation('coordination');
  return (
    <>
      {dialogue.title === null ? (
        <span>{t('overlapHidden')}</span>
      ) : (
        <Link to="/dialoger/$id" params={{ id: dialogue.id }}>
          {dialogue.title}
        </Link>
      )}
      <br />
      <span className="muted">
        {dialogue.number} · {t('overlapOwner', { unit: dialogue.owner.name })}
      </span>
    </>
  );
}

/** Whom and where both ask, and how near in time. */
export function SharedWords({ overlap }: { overlap: OverlapItem }): ReactNode {
  const { t } = useTranslation('coordination');
  const nameOf = useNames();
  const gap = overlap.gapDays === 0 ? t('gapNone') : t('gapDays', { count: overlap.gapDays });
  return (
    <>
      {overlap.groups.map(nameOf).join(', ')} · {overlap.areas.map(nameOf).join(', ')}
      <br />
      <span className="muted">{gap}</span>
    </>
  );
}
