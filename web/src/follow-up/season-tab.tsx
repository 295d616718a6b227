import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../dates/dates';
import { dialogueQuery } from '../queries/dialogue';
import { AnswerLink } from '../task/answer-link';
import { Failure, Skeleton } from '../ui/states';
import './follow-up.css';
import { OccurrenceTable } from './occurrence-table';
import { SeasonSummaries } from './season-summaries';

/** A concept between its plans: its occurrences, what each season taught, and whether it goes on. */
export function SeasonTab(): ReactNode {
  const { t } = useTranslation('followUp');
  const { id } = useParams({ from: '/dialoger/$id' });
  const { data: dialogue, error, refetch } = useQuery(dialogueQuery(id));
  if (dialogue === undefined)
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton />;
  const ends = dialogue.facts['season-ends'];
  return (
    <div className="stack parts">
      {typeof ends === 'string' && <p>{t('seasonEndsOn', { date: shortDay(ends) })}</p>}
      <p className="actions">
        <AnswerLink dialogue={dialogue} task="season-summary">
          {t('summarise')}
        </AnswerLink>
        <AnswerLink dialogue={dialogue} task="continue">
          {t('decideContinuation')}
        </AnswerLink>
      </p>
      <OccurrenceTable dialogue={dialogue} />
      <SeasonSummaries dialogue={dialogue} />
    </div>
  );
}
