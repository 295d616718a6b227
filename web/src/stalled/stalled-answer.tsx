import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { StalledItem } from '../../../src/contract/monitoring';
import { mostWaitedFor } from './most-waited-for';
import { isNarrowed, type StalledSearch } from './stalled-search';

interface StalledAnswerProps {
  readonly items: readonly StalledItem[];
  readonly total: number;
  /** More follow those shown: then of all only the number is known. */
  readonly more: boolean;
  readonly search: StalledSearch;
}

const bold = { b: <strong /> };

export function StalledAnswer({ items, total, more, search }: StalledAnswerProps): ReactNode {
  const { t } = useTranslation('stalled');
  if (total === 0) return isNarrowed(search) ? t('answerNoneFound') : t('answerNone');
  const most = more ? null : mostWaitedFor(items);
  const longest = Math.max(...items.map(({ workingDaysWaited }) => workingDaysWaited));
  return (
    <>
      <Trans t={t} i18nKey={isNarrowed(search) ? 'answerFound' : 'answer'} count={total} components={bold} />{' '}
      {most && (
        <Trans t={t} i18nKey="answerMost" count={most.count} values={{ unit: most.unit }} components={bold} />
      )}{' '}
      {!more && longest > 0 && <Trans t={t} i18nKey="answerLongest" count={longest} components={bold} />}
    </>
  );
}
