import { useTranslation } from 'react-i18next';
import type { WaitingTask } from '../../../src/contract/dialogue';
import type { Verdict } from './verdict';

/** The sentence that says why an act on a task is not permitted. */
export function useWhy(): (verdict: Pick<Verdict, 'code'>, task: WaitingTask) => string {
  const { t } = useTranslation('task');
  return ({ code }, task) =>
    t(`why.${code ?? 'other'}` as 'why.claimed-by-other', {
      name: task.claimedBy?.name ?? '',
      defaultValue: t('why.other'),
    });
}
