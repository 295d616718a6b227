import { useTranslation } from 'react-i18next';
import type { PossibleActs } from '../../../src/contract/task';

type Verdict = PossibleActs['acts'][number];

/** Why the plan may not be changed by the reader now, and who may. */
export function useWhyNotChange(): (verdict: Verdict) => string {
  const { t } = useTranslation('planning');
  return ({ code, by }) => {
    if (code === 'ended') return t('notWhenEnded');
    if (code === 'no-plan') return t('answerNone');
    if (code === 'paused') return t('notWhilePaused');
    if (code === 'conflict-of-interest') return t('notInConflict');
    const who = by
      .map(({ title, person, unit }) =>
        [title.toLocaleLowerCase('sv'), person?.name ?? unit?.name].filter(Boolean).join(' '),
      )
      .join(', ');
    return t('onlyBy', { who });
  };
}
