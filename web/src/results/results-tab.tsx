import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail, WaitingTask } from '../../../src/contract/dialogue';
import { dayOf, shortDay } from '../dates/dates';
import { useDialogue } from '../queries/use-dialogue';
import { contributionCountsQuery } from '../queries/material';
import { AnswerLink } from '../task/answer-link';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { WaitedFor } from '../ui/waited-for';
import { PublicationsPanel } from './publications-panel';
import { decisionsQuery, receptionsQuery } from './results-queries';
import './results.css';

/** What was told, to whom, how it is used and what was decided. */
export function ResultsTab(): ReactNode {
  const dialogue = useDialogue();
  return (
    <div className="stack parts">
      <PublicationsPanel dialogue={dialogue} />
      <FeedbackPanel dialogue={dialogue} />
      <Receptions dialogue={dialogue} />
      <Decisions dialogue={dialogue} />
    </div>
  );
}

interface OfDialogue {
  readonly dialogue: DialogueDetail;
}

/** A gate: without it the dialogue does not leave the phase. */
function FeedbackPanel({ dialogue }: OfDialogue): ReactNode {
  const { t } = useTranslation('results');
  const { data } = useQuery(contributionCountsQuery(dialogue.id));
  const open = dialogue.waiting.find(({ step }) => step === 'feedback');
  return (
    <Panel id="feedback" title={t('feedback')}>
      {data && <p>{data.toBeTold === 0 ? t('nobodyAsked') : t('sentTo', { count: data.toBeTold })}</p>}
      {open && <Waits dialogue={dialogue} task={open} />}
      <p>
        <AnswerLink dialogue={dialogue} task="feedback">
          {t('giveFeedback')}
        </AnswerLink>
      </p>
    </Panel>
  );
}

const Waits = ({ dialogue, task }: OfDialogue & { readonly task: WaitingTask }): ReactNode => {
  const { t } = useTranslation('results');
  return (
    <p>
      <WaitedFor dialogue={dialogue} task={task}>
        {t('waits', { count: task.workingDaysWaited, unit: task.unit.name, date: shortDay(task.since) })}
      </WaitedFor>
    </p>
  );
};

function Receptions({ dialogue }: OfDialogue): ReactNode {
  const { t } = useTranslation('results');
  const { data, error, refetch } = useQuery(receptionsQuery(dialogue.id));
  const open = dialogue.waiting.filter(({ step }) => step === 'received');
  return (
    <Panel id="receptions" title={t('receptions')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={3} />}
      {data?.items.length === 0 && open.length === 0 && <p className="muted">{t('noReceptions')}</p>}
      <dl className="facts list">
        {data?.items.map(({ unit, use, at }) => (
          <div key={unit.id} className="said">
            <dt>
              {unit.name}
              <br />
              <span className="xs">{shortDay(dayOf(at))}</span>
            </dt>
            <dd>{use}</dd>
          </div>
        ))}
      </dl>
      {open.map((task) => (
        <div key={task.key} className="row">
          {dialogue.paused && <span>{task.unit.name}</span>}
          <Waits dialogue={dialogue} task={task} />
          <AnswerLink dialogue={dialogue} task={task.key} about={task.unit.name}>
            {t('receive')}
          </AnswerLink>
        </div>
      ))}
    </Panel>
  );
}

function Decisions({ dialogue }: OfDialogue): ReactNode {
  const { t } = useTranslation('results');
  const { data, error, refetch } = useQuery(decisionsQuery(dialogue.id));
  return (
    <Panel id="decisions" title={t('decisions')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={2} />}
      {data?.items.length === 0 && <p className="muted">{t('noDecisions')}</p>}
      {data?.items.map(({ id, committee, section, decidedOn, text, commitments }) => (
        <article key={id} className="stack">
          <h3>{t('decidedBy', { committee: committee.name, section, date: shortDay(decidedOn) })}</h3>
          {text !== null && <p className="written">{text}</p>}
          <p>
            {t('promised', { count: commitments })}{' '}
            {commitments > 0 && (
              <Link to="/dialoger/$id/uppfoljning" params={{ id: dialogue.id }}>
                {t('toCommitments')}
              </Link>
            )}
          </p>
        </article>
      ))}
      <p>
        <AnswerLink dialogue={dialogue} task="decision">
          {t('enterDecision')}
        </AnswerLink>
      </p>
    </Panel>
  );
}
