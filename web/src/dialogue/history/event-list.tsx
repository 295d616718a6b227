import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { TimelineItem } from '../../../../src/contract/dialogue-history';
import { dayInMargin, dayOf, timeOf } from '../../dates/dates';
import { groupOf } from './event-group';
import { told, type Telling } from './sentence';
import type { Words } from '../use-words';

interface EventListProps {
  /** Newest first. */
  readonly items: readonly TimelineItem[];
  readonly telling: Telling;
  /** The Swedish day it is. */
  readonly today: string;
  /** Short: without times, and without the ways to what an event left. */
  readonly short?: boolean;
}

/** What happened, when and by whom: dates in the margin. */
export const EventList = ({ items, ...props }: EventListProps): ReactNode => (
  <ol className="timeline">
    {items.map((item, at) => (
      <EventItem key={item.sequence} item={item} isNewDay={!isSameDay(item, items[at - 1])} {...props} />
    ))}
  </ol>
);

const isSameDay = (one: TimelineItem, other: TimelineItem | undefined): boolean =>
  other !== undefined && dayOf(one.at) === dayOf(other.at);

const looks = { decisions: 'done', plan: 'done', phases: 'done', tasks: '', reminders: 'late' } as const;

interface EventItemProps extends Omit<EventListProps, 'items'> {
  readonly item: TimelineItem;
  /** The one above it is of another day: the day is written once. */
  readonly isNewDay: boolean;
}

function EventItem({ item, isNewDay, telling, today, short = false }: EventItemProps): ReactNode {
  const { t } = telling;
  const { text, reason, isLate, record, dialogue, day } = told(item, telling);
  return (
    <li className={looks[groupOf(item)] || undefined}>
      <time dateTime={item.at}>
        <span className={isNewDay ? undefined : 'vh'}>
          {day === today ? t('today') : dayInMargin(day, today)}{' '}
        </span>
        {!short && <small>{timeOf(item.at)}</small>}
      </time>
      <div>
        {text}
        {isLate && ` ${t('late')}`}
        {reason !== '' && <q className="why">{reason}</q>} <span className="muted">{byWord(item, t)}</span>
        {!short && record !== null && (
          <>
            {' '}
            <Link
              from="/dialoger/$id/historik"
              to="."
              search={(now) => ({ ...now, underlag: record })}
              resetScroll={false}
            >
              {t('showRecord')}
              <span className="vh">: {text}</span>
            </Link>
          </>
        )}
        {dialogue !== null && (
          <>
            {' '}
            <Link to="/dialoger/$id" params={{ id: dialogue }}>
              {t('showDialogue')}
            </Link>
          </>
        )}
      </div>
    </li>
  );
}

function byWord({ actor, onBehalfOf }: TimelineItem, t: Words): string {
  if (actor === null) return t('automatic');
  return onBehalfOf === null ? actor.name : t('onBehalf', { name: actor.name, other: onBehalfOf.name });
}
