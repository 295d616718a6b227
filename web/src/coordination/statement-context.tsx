import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { restingFields } from '../../../src/domain/lifecycle/rests-on';
import { dayOf, shortDay } from '../dates/dates';
import { useOutcomeTitle } from '../queries/outcome-title';
import type { RecordFormProps } from '../task/record-form';
import './coordination.css';
import { statementsQuery } from './coordination-queries';
import { OthersAnswers } from './others-answers';
import { OwnOverlaps } from './own-overlaps';
import { PlanChanges } from './plan-changes';
import { PlanInShort } from './plan-in-short';
import { useVersionOf } from './versions';

/** What an administration must know to answer: what has changed, what is asked, who else is concerned. */
export function StatementContext({ dialogue, task, step }: RecordFormProps): ReactNode {
  const { t } = useTranslation('coordination');
  return (
    <>
      <ChangedSince dialogue={dialogue} task={task} step={step} outcome="" />
      <PlanInShort dialogue={dialogue} title={t('asked')} />
      <OwnOverlaps dialogue={dialogue} unit={task.unit.id} />
      <OthersAnswers dialogue={dialogue} unit={task.unit.id} step={step.id} />
    </>
  );
}

/** Only for who is asked again. */
function ChangedSince({ dialogue, task, step }: RecordFormProps): ReactNode {
  const { t } = useTranslation('coordination');
  const { data } = useQuery(statementsQuery(dialogue.id));
  const titleOf = useOutcomeTitle(dialogue);
  const versionOf = useVersionOf(dialogue.id);
  const own = data?.items.find(({ unit }) => unit.id === task.unit.id);
  const earlier = own?.earlier;
  const from = earlier ? versionOf(earlier.planHash) : undefined;
  if (!earlier || from === undefined || dialogue.plan === null) return null;
  return (
    <PlanChanges
      dialogue={dialogue.id}
      from={from}
      to={dialogue.plan.version}
      restsOn={restingFields(step.restsOn ?? {}, own.grounds)}
      title={t('changed', { date: shortDay(dayOf(earlier.at)) })}
    >
      <p className="small muted">{t('yourEarlier', { outcome: titleOf(step.id, earlier.outcome) })}</p>
    </PlanChanges>
  );
}
