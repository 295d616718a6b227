import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommitmentItem } from '../../../src/contract/commitment';
import { dayInMargin, dayOf, shortDay } from '../dates/dates';
import { Status, type Tone } from '../ui/status';

const tones: Record<CommitmentItem['status'], Tone> = {
  promised: 'idle',
  ongoing: 'info',
  late: 'danger',
  fulfilled: 'ok',
  dropped: 'warn',
};

/** What became of a promise, review by review. */
export function Commitment({ commitment }: { readonly commitment: CommitmentItem }): ReactNode {
  const { t } = useTranslation('followUp');
  const { what, owner, due, overdue, status, decision, reviews, nextReview } = commitment;
  return (
    <article className="commitment stack">
      <h3>{what}</h3>
      <p className="small muted">
        {t('commitmentBy', {
          owner: owner.name,
          due: shortDay(due),
          committee: decision.committee.name,
          section: decision.section,
          date: shortDay(decision.decidedOn),
        })}
      </p>
      <p>
        <Status tone={overdue ? 'danger' : tones[status]} act={overdue}>
          {overdue ? t('commitmentOverdue') : t(`statuses.${status}`)}
        </Status>
      </p>
      {reviews.length > 0 && (
        <ol className="timeline">
          {reviews.map(({ months, outcome, evidence, newDate, at }) => (
            <li key={months} className={outcome === 'late' || outcome === 'dropped' ? 'late' : 'done'}>
              <time dateTime={at}>{dayInMargin(dayOf(at))}</time>
              <div>
                {t('reviewed', { count: months, outcome: wordFor(outcome, t) })}
                {newDate !== null && `, ${t('newDateIs', { date: shortDay(newDate) })}`}
                {evidence !== null && <p className="muted">{evidence}</p>}
              </div>
            </li>
          ))}
        </ol>
      )}
      {nextReview !== null && <p className="small">{t('nextReview', { date: shortDay(nextReview) })}</p>}
    </article>
  );
}

const isStatus = (outcome: string): outcome is CommitmentItem['status'] => outcome in tones;

const wordFor = (outcome: string, t: ReturnType<typeof useTranslation<'followUp'>>['t']): string =>
  isStatus(outcome) ? t(`statuses.${outcome}`) : outcome;
