import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementItem } from '../../../src/contract/coordination';
import { Status } from '../ui/status';

type Condition = StatementItem['conditions'][number];

/** A condition and what became of it. */
export function ConditionAnswer({
  condition: { text, answer, reason },
}: {
  condition: Condition;
}): ReactNode {
  const { t } = useTranslation('coordination');
  return (
    <>
      {text}{' '}
      {answer === null && (
        <Status tone="now" icon="hourglass">
          {t('conditionOpen')}
        </Status>
      )}
      {answer === 'met' && <Status tone="ok">{t('conditionMet', { reason: reason ?? '' })}</Status>}
      {answer === 'declined' && (
        <Status tone="danger" icon="circle-x">
          {t('conditionDeclined', { reason: reason ?? '' })}
        </Status>
      )}
    </>
  );
}
