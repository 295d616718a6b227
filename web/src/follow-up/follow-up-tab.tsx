import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { useDialogue } from '../queries/use-dialogue';
import { AnswerLink } from '../task/answer-link';
import { Panel } from '../ui/page';
import { Empty, Failure, Skeleton } from '../ui/states';
import { Commitment } from './commitment';
import { EvaluationPanel } from './evaluation-panel';
import './follow-up.css';
import { commitmentsQuery, lessonsQuery } from './follow-up-queries';
import { Promised } from './promised';

/** Whether the promise was kept, what became of what was decided, and what was learnt. */
export function FollowUpTab(): ReactNode {
  const dialogue = useDialogue();
  return (
    <div className="stack parts">
      <Promised dialogue={dialogue} />
      <EvaluationPanel dialogue={dialogue} />
      <Commitments dialogue={dialogue} />
      <Lessons dialogue={dialogue} />
      <Closing dialogue={dialogue} />
    </div>
  );
}

interface OfDialogue {
  readonly dialogue: DialogueDetail;
}

function Commitments({ dialogue }: OfDialogue): ReactNode {
  const { t } = useTranslation('followUp');
  const { data, error, refetch } = useQuery(commitmentsQuery(dialogue.id));
  const reviews = dialogue.waiting.filter(({ step }) => step === 'commitment-review');
  return (
    <Panel id="commitments" title={t('commitments')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={3} />}
      {data?.items.length === 0 && <Empty title={t('noCommitments')}>{t('noCommitmentsText')}</Empty>}
      {data?.items.map((commitment) => (
        <Commitment key={commitment.id} commitment={commitment} />
      ))}
      {reviews.map(({ key }) => (
        <p key={key}>
          <AnswerLink dialogue={dialogue} task={key}>
            {t('review')}
          </AnswerLink>
        </p>
      ))}
    </Panel>
  );
}

function Lessons({ dialogue }: OfDialogue): ReactNode {
  const { t } = useTranslation('followUp');
  const { data, error, refetch } = useQuery(lessonsQuery(dialogue.id));
  return (
    <Panel id="lessons" title={t('lessons')}>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={2} />}
      {data?.items.length === 0 && <p className="muted">{t('noLessons')}</p>}
      {(['reuse', 'avoid'] as const).map((kind) => {
        const said = data?.items.filter((lesson) => lesson.kind === kind) ?? [];
        return (
          said.length > 0 && (
            <section key={kind} className="stack" aria-label={t(kind)}>
              <h3>{t(kind)}</h3>
              <ul className="bullets">
                {said.map(({ id, text }) => (
                  <li key={id}>{text}</li>
                ))}
              </ul>
            </section>
          )
        );
      })}
      <p>
        <AnswerLink dialogue={dialogue} task="lessons">
          {t('writeLessons')}
        </AnswerLink>
      </p>
    </Panel>
  );
}

/** Only when nothing is open. */
function Closing({ dialogue }: OfDialogue): ReactNode {
  const { t } = useTranslation('followUp');
  if (!dialogue.waiting.some(({ step }) => step === 'close')) return null;
  return (
    <Panel id="closing" title={t('closing')}>
      <p>
        <AnswerLink dialogue={dialogue} task="close">
          {t('close')}
        </AnswerLink>
      </p>
    </Panel>
  );
}
