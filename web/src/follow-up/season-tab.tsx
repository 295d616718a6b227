import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { shortDay } from '../dates/dates';
import { useDialogue } from '../queries/use-dialogue';
import { AnswerLink } from '../task/answer-link';
import './follow-up.css';
import { OccurrenceTable } from './occurrence-table';
import { SeasonSummaries } from './season-summaries';

/** A concept between its plans: its occurrences, what each season taught, and whether it goes on. */
export function SeasonTab(): ReactNode {
  const { t } = useTranslation('followUp');
  const dialogue = useDialogue();
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
