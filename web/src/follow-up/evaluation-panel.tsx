import { useQuery } from '@tanstack/react-query';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import type { EvaluationDetail } from '../../../src/contract/evaluation';
import { dayOf, shortDay } from '../dates/dates';
import { AnswerLink } from '../task/answer-link';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { evaluationTexts } from './evaluation-questions';
import './follow-up.css';
import { evaluationQuery } from './follow-up-queries';

const STEP = 'evaluation';

/** How it went, by the three indicators and in words; or that nobody has said. */
export function EvaluationPanel({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('followUp');
  const { data, error, refetch } = useQuery(evaluationQuery(dialogue.id));
  const open = dialogue.waiting.some(({ step }) => step === STEP);
  return (
    <Panel
      id="evaluation"
      title={t('evaluation')}
      aside={
        data && (
          <span className="small muted">
            {t('evaluated', { tier: t(`tiers.${data.tier}`), date: shortDay(dayOf(data.at)) })}
          </span>
        )
      }
    >
      {error && <Failure error={error} retry={() => void refetch()} />}
      {data === undefined && !error && <Skeleton lines={4} />}
      {data === null && <p className="muted">{t('notEvaluated')}</p>}
      {open && (
        <p>
          <AnswerLink dialogue={dialogue} task={STEP}>
            {t('evaluate')}
          </AnswerLink>
        </p>
      )}
      {data && <Evaluated evaluation={data} />}
    </Panel>
  );
}

const indicators = ['informativity', 'inclusion', 'influence'] as const;

function Evaluated({ evaluation }: { readonly evaluation: EvaluationDetail }): ReactNode {
  const { t } = useTranslation('followUp');
  const content = evaluation.content as Readonly<Record<string, string>>;
  return (
    <>
      <dl className="indicators">
        {indicators.map((indicator) => (
          <div key={indicator}>
            <dt>{t(indicator)}</dt>
            <dd>
              <strong>{t('ofFive', { value: String(evaluation[indicator]) })}</strong>
              <span
                className="meter"
                aria-hidden="true"
                style={{ '--v': `${String(evaluation[indicator] * 20)}%` } as CSSProperties}
              >
                <i />
              </span>
            </dd>
          </div>
        ))}
      </dl>
      <dl className="facts list">
        {evaluationTexts[evaluation.tier].map((question) => (
          <div key={question} className="said">
            <dt>{t(`questions.${question}`)}</dt>
            <dd>{content[question]}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
