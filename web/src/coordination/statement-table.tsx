import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { StatementItem } from '../../../src/contract/coordination';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { dayOf, shortDay } from '../dates/dates';
import { useOutcomeTitle } from '../queries/outcome-title';
import { AnswerLink } from '../task/answer-link';
import { Panel } from '../ui/page';
import { Empty, Failure, Skeleton } from '../ui/states';
import { ConditionAnswer } from './condition-answer';
import { statementsQuery } from './coordination-queries';
import { isGround } from './grounds';
import { byWeight } from './statement-order';
import { StatementStatus } from './statement-status';
import { StatementTally } from './statement-tally';
import { UnitMark } from '../ui/unit-mark';
import { useVersionOf } from './versions';

interface OfDialogue {
  readonly dialogue: DialogueDetail;
}

/** Every administration that is asked: why, what it answers, on which plan and on what conditions. */
export function StatementTable({ dialogue }: OfDialogue): ReactNode {
  const { t } = useTranslation('coordination');
  const { data, error, refetch } = useQuery(statementsQuery(dialogue.id));
  const titleOf = useOutcomeTitle(dialogue);
  const items = byWeight(data?.items ?? []);
  const answered = items.filter(({ outcome }) => outcome !== null && outcome !== 'no-answer').length;
  return (
    <Panel id="statements" title={t('statements')}>
      {data === undefined ? (
        error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton />
        )
      ) : items.length === 0 ? (
        <Empty title={t('nobodyAsked')}>
          {t(dialogue.ended === null ? 'nobodyAskedText' : 'nobodyAskedEnded')}
        </Empty>
      ) : (
        <>
          <p>
            <Trans
              t={t}
              i18nKey={answered === items.length ? 'answeredAllLine' : 'answered'}
              values={{ answered: String(answered), all: String(items.length) }}
              components={{ b: <strong /> }}
            />{' '}
            {answered > 0 && dialogue.plan && areOfOnePlan(items, dialogue.plan) && (
              <span className="muted">
                {t('allOnVersion', { count: answered, version: String(dialogue.plan.version) })}
              </span>
            )}
          </p>
          <StatementTally
            dialogue={dialogue}
            statements={items}
            titleOf={(outcome) => titleOf(stepOf(dialogue), outcome)}
          />
          <table className="table cards statements">
            <caption className="vh">{t('statements')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('unit')}</th>
                <th scope="col">{t('answer')}</th>
                <th scope="col">{t('conditionsOrReason')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((statement) => (
                <StatementRow key={statement.unit.id} dialogue={dialogue} statement={statement} />
              ))}
            </tbody>
          </table>
        </>
      )}
    </Panel>
  );
}

const stepOf = ({ definition }: DialogueDetail): 'objection' | 'statement' =>
  definition.id.endsWith('tillfalle') ? 'objection' : 'statement';

/** Then it need not be said of each. */
const areOfOnePlan = (
  statements: readonly StatementItem[],
  plan: NonNullable<DialogueDetail['plan']>,
): boolean =>
  statements.every(
    ({ outcome, planHash }) => outcome === null || planHash === null || planHash === plan.hash,
  );

interface RowProps extends OfDialogue {
  readonly statement: StatementItem;
}

function StatementRow({ dialogue, statement }: RowProps): ReactNode {
  const { t } = useTranslation('coordination');
  const titleOf = useOutcomeTitle(dialogue);
  const step = stepOf(dialogue);
  const why = statement.grounds.filter(isGround).map((ground) => t(`ground.${ground}`));
  const { conditions, reason } = statement;
  return (
    <tr>
      <th scope="row">
        <UnitMark name={statement.unit.name} note={why.join(', ')} />
      </th>
      <td data-label={t('answer')}>
        <div className="when">
          <StatementStatus
            statement={statement}
            dialogue={dialogue}
            titleOf={(outcome) => titleOf(step, outcome)}
          />
          <Since dialogue={dialogue} statement={statement} />
        </div>
        <AnswerLink dialogue={dialogue} task={`${step}/${statement.unit.id}`} about={statement.unit.name}>
          {t('giveStatement')}
        </AnswerLink>
      </td>
      <td data-label={t('conditionsOrReason')}>
        {reason !== null && statement.outcome !== null && <p>{reason}</p>}
        {conditions.length > 0 && statement.outcome !== null && (
          <ul className="conditions">
            {conditions.map((condition) => (
              <li key={condition.id}>
                <ConditionAnswer condition={condition} />{' '}
                <AnswerLink
                  dialogue={dialogue}
                  task={`condition-answer/${condition.id}`}
                  about={condition.text}
                >
                  {t('answerIt')}
                </AnswerLink>
              </li>
            ))}
          </ul>
        )}
        <OnVersion dialogue={dialogue} statement={statement} step={step} />
      </td>
    </tr>
  );
}

/** When it answered, or since when it is waited for. */
function Since({ dialogue, statement: { unit, at } }: RowProps): ReactNode {
  const { t } = useTranslation('coordination');
  const open = dialogue.waiting.find(
    ({ key }) => key === `statement/${unit.id}` || key === `objection/${unit.id}`,
  );
  if (open && dialogue.paused) return null;
  if (open) {
    const date = shortDay(open.since);
    return (
      <p className="xs muted">
        {open.due === null ? t('sinceOnly', { date }) : t('since', { date, due: shortDay(open.due) })}
      </p>
    );
  }
  return at === null ? null : <p className="xs muted">{shortDay(dayOf(at))}</p>;
}

function OnVersion({ dialogue, statement, step }: RowProps & { readonly step: string }): ReactNode {
  const { t } = useTranslation('coordination');
  const titleOf = useOutcomeTitle(dialogue);
  const versionOf = useVersionOf(dialogue.id);
  const { planHash, earlier, outcome } = statement;
  if (outcome !== null && planHash === dialogue.plan?.hash) return null;
  if (outcome !== null && planHash !== null)
    return <p className="muted">{t('onVersion', { version: String(versionOf(planHash) ?? '') })}</p>;
  if (outcome !== null || earlier === null) return null;
  return (
    <p className="muted">
      {t('earlierAnswer', {
        outcome: titleOf(step, earlier.outcome).toLocaleLowerCase('sv'),
        version: String(versionOf(earlier.planHash) ?? ''),
        date: shortDay(dayOf(earlier.at)),
      })}
    </p>
  );
}
