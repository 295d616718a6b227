import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementItem } from '../../../src/contract/coordination';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { Status, type Tone } from '../ui/status';
import { WaitedFor } from '../ui/waited-for';

const tones: Readonly<Record<string, Tone>> = {
  supports: 'ok',
  'supports-on-condition': 'ok',
  'no-objection': 'ok',
  objects: 'danger',
  objection: 'danger',
  'proposes-merge': 'warn',
  abstains: 'idle',
  'no-answer': 'danger',
};

export const statementTone = (outcome: string): Tone => tones[outcome] ?? 'info';
export const statementIcon = (outcome: string): { readonly icon?: 'hourglass' } =>
  outcome === 'no-answer' ? { icon: 'hourglass' } : {};

interface StatementStatusProps {
  readonly statement: StatementItem;
  readonly dialogue: DialogueDetail;
  readonly titleOf: (outcome: string) => string;
}

/** What an administration has answered, or how long its answer has been waited for. */
export function StatementStatus({ statement, dialogue, titleOf }: StatementStatusProps): ReactNode {
  const { t } = useTranslation('coordination');
  const { outcome, status, unit } = statement;
  if (outcome !== null)
    return (
      <Status tone={statementTone(outcome)} {...statementIcon(outcome)}>
        {titleOf(outcome)}
      </Status>
    );
  const open = dialogue.waiting.find(({ key }) =>
    [`statement/${unit.id}`, `objection/${unit.id}`].includes(key),
  );
  if (open)
    return (
      <WaitedFor dialogue={dialogue} task={open}>
        {t('waitingFor', { count: open.workingDaysWaited })}
      </WaitedFor>
    );
  const word = status === 'void' ? 'notAskedAgain' : status === 'skipped' ? 'skipped' : 'notAsked';
  return (
    <Status tone="idle" icon={status === 'void' ? 'history' : 'circle-dashed'}>
      {t(word)}
    </Status>
  );
}
