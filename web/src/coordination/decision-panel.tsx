import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { z } from 'zod';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { coordinationDecision } from '../../../src/contract/records/coordination';
import { dayOf, shortDay } from '../dates/dates';
import { handbookQuery } from '../queries/definition';
import { useOutcomeTitle } from '../queries/outcome-title';
import { recordContentsQuery } from '../queries/record-content';
import { AnswerLink } from '../task/answer-link';
import { Panel } from '../ui/page';
import { Failure } from '../ui/states';
import { Status } from '../ui/status';
import { WaitedFor } from '../ui/waited-for';
import { decidedAs } from './decided-as';

const STEP = 'coordination-decision';

/** The coordinator's decision, or what it waits for. */
export function DecisionPanel({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('coordination');
  const { data, error, refetch } = useQuery(
    recordContentsQuery<z.output<typeof coordinationDecision>>(dialogue.id, STEP),
  );
  const open = dialogue.waiting.find(({ step }) => step === STEP);
  const [decision] = open ? [] : (data ?? []);
  return (
    <Panel
      id="decision"
      title={t('decision')}
      aside={
        decision && (
          <span className="small muted">{t('decidedBy', { date: shortDay(dayOf(decision.at)) })}</span>
        )
      }
    >
      {error && <Failure error={error} retry={() => void refetch()} />}
      {open ? (
        <>
          <p>
            <WaitedFor dialogue={dialogue} task={open}>
              {t('decisionWaits', { count: open.workingDaysWaited, date: shortDay(open.since) })}
            </WaitedFor>
          </p>
          <p>
            <AnswerLink dialogue={dialogue} task={STEP}>
              {t('decide')}
            </AnswerLink>
          </p>
          {open.due !== null && !dialogue.paused && <p>{t('decisionDue', { due: shortDay(open.due) })}</p>}
        </>
      ) : (
        !decision && (
          <p className="muted">{t(dialogue.ended === null ? 'decisionNotYet' : 'decisionNever')}</p>
        )
      )}
      {decision && <Decided dialogue={dialogue} content={decision.content} />}
    </Panel>
  );
}

interface DecidedProps {
  readonly dialogue: DialogueDetail;
  readonly content: z.output<typeof coordinationDecision>;
}

const tones = { 'go-ahead': 'ok', revise: 'warn', merged: 'info', stopped: 'danger' } as const;

function Decided({ dialogue, content }: DecidedProps): ReactNode {
  const { t } = useTranslation('coordination');
  const titleOf = useOutcomeTitle(dialogue);
  const { data: handbook } = useQuery(handbookQuery(dialogue.definition.id, dialogue.definition.version));
  const outcome = handbook && decidedAs(dialogue, handbook.phases);
  return (
    <>
      {outcome && (
        <p>
          <Status tone={tones[outcome]}>{titleOf(STEP, outcome)}</Status>
        </p>
      )}
      {outcome !== undefined && outcome !== 'go-ahead' && (
        <p>
          <Link to="/dialoger/$id/historik" params={{ id: dialogue.id }}>
            {t('reasonInHistory')}
          </Link>
        </p>
      )}
      {content.comment !== undefined && <p>{content.comment}</p>}
      {content.considered !== undefined && content.considered.length > 0 && (
        <>
          <p className="label">{t('considered')}</p>
          <ul className="conditions">
            {content.considered.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
