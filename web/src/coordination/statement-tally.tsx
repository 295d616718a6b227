import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementItem } from '../../../src/contract/coordination';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { PausedStatus } from '../ui/paused-status';
import { Status } from '../ui/status';
import { tallyOf } from './statement-order';
import { statementIcon, statementTone } from './statement-status';

/** Fewer are seen at a glance. */
const MANY = 6;

interface StatementTallyProps {
  readonly dialogue: Pick<DialogueDetail, 'paused'>;
  readonly statements: readonly StatementItem[];
  readonly titleOf: (outcome: string) => string;
}

/** How many have answered what, where they are too many to count. */
export function StatementTally({
  dialogue: { paused },
  statements,
  titleOf,
}: StatementTallyProps): ReactNode {
  const { t } = useTranslation('coordination');
  if (statements.length <= MANY) return null;
  return (
    <ul className="tally" aria-label={t('tally')}>
      {tallyOf(statements).map(({ outcome, count }) => (
        <li key={outcome}>
          {outcome === null && paused ? (
            <>
              <PausedStatus until={paused.until} /> <strong>{count}</strong>
            </>
          ) : (
            <Status
              tone={outcome === null ? 'now' : statementTone(outcome)}
              {...statementIcon(outcome ?? 'no-answer')}
            >
              {outcome === null ? t('waitingFor', { count: 0 }) : titleOf(outcome)} <strong>{count}</strong>
            </Status>
          )}
        </li>
      ))}
    </ul>
  );
}
