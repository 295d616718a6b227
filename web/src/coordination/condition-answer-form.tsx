import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '../form/inputs';
import type { RecordForm, RecordFormProps } from '../task/record-form';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { ConditionAnswer } from './condition-answer';
import './coordination.css';
import { statementsQuery } from './coordination-queries';
import { PlanInShort } from './plan-in-short';
import { outcomeNote } from './outcome-note';

/** The condition itself, from whom, and what else they ask for. */
function Context({ dialogue, task }: RecordFormProps): ReactNode {
  const { t } = useTranslation('coordination');
  const id = task.key.slice(task.key.indexOf('/') + 1);
  const { data, error, refetch } = useQuery(statementsQuery(dialogue.id));
  if (data === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={3} />;
  const from = data.items.find(({ conditions }) => conditions.some((each) => each.id === id));
  const condition = from?.conditions.find((each) => each.id === id);
  if (!from || !condition) return <p>{t('conditionGone')}</p>;
  const others = from.conditions.filter((each) => each.id !== id);
  return (
    <>
      <Panel id="condition" title={t('theCondition')}>
        <blockquote className="trace chosen">
          <p>{condition.text}</p>
        </blockquote>
        <p className="muted">{t('conditionFrom', { unit: from.unit.name })}</p>
        {from.reason !== null && <p>{from.reason}</p>}
      </Panel>
      {others.length > 0 && (
        <Panel id="other-conditions" title={t('conditionOthers')}>
          <ul className="stack answers">
            {others.map((other) => (
              <li key={other.id}>
                <ConditionAnswer condition={other} />
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <PlanInShort dialogue={dialogue} title={t('askedPlan')} />
    </>
  );
}

function Fields({ outcome }: RecordFormProps): ReactNode {
  const { t } = useTranslation('coordination');
  const hint = outcome === 'declined' ? t('howDeclinedHint') : t('howConditionHint');
  return <TextArea name="record.how" label={t('how')} hint={hint} />;
}

export const conditionAnswerForm: RecordForm = {
  Fields,
  Context,
  outcomeNote,
};
