import { Link } from '@tanstack/react-router';
import { memo, type ReactNode } from 'react';
import type { TFunction } from 'i18next';
import type { TaskItem } from '../../../src/contract/task';
import { titled } from '../text/titled';
import { Icon } from '../ui/icon';
import { Ring } from '../ui/ring';
import { Status } from '../ui/status';
import { DueStatus } from './due-status';
import { consequenceWords, whyShort } from './words';

/** Handed down, since to ask for it costs more than all else in a row. */
export type RowWords = TFunction<['queue', 'taskActs']>;

export interface RowHandlers {
  readonly choose: (id: string) => void;
  readonly mark: (item: TaskItem, marked: boolean) => void;
  readonly claim: (item: TaskItem) => void;
  /** The rest of what one can see and do, where there is no room beside the list. */
  readonly more: (item: TaskItem) => void;
}

interface QueueRowProps {
  readonly id: string;
  readonly item: TaskItem;
  readonly me: string;
  /** Whoever acts in one unit alone need not be told which at every row. */
  readonly namesUnit: boolean;
  readonly t: RowWords;
  readonly index: number;
  readonly place: number;
  /** How many there are in the group; -1: not known yet. */
  readonly size: number;
  readonly isChosen: boolean;
  readonly isMarked: boolean;
  readonly handlers: RowHandlers;
  readonly measure: (row: HTMLLIElement | null) => void;
}

/** One task: what, when, why it is mine, and what happens if I do nothing. */
function Row({
  t,
  id,
  item,
  index,
  place,
  size,
  isChosen,
  isMarked,
  handlers,
  measure,
  me,
  namesUnit,
}: QueueRowProps): ReactNode {
  const { dialogue, subject } = item;
  const title = titled(item.title);
  const named = subject === null ? title : `${title}: ${subject}`;
  const choose = (): void => {
    handlers.choose(id);
  };
  return (
    <li
      ref={measure}
      data-index={index}
      data-row={id}
      className={isChosen ? 'selected' : undefined}
      aria-setsize={size}
      aria-posinset={place}
      onClick={choose}
      onFocus={choose}
    >
      <input
        className="check"
        type="checkbox"
        checked={isMarked}
        aria-label={t('queue:mark', { task: named, dialogue: dialogue.title })}
        onChange={({ target }) => {
          handlers.mark(item, target.checked);
        }}
      />
      <Ring phase={dialogue.phaseNumber} of={dialogue.phases} />
      <What id={id} item={item} t={t} />
      <div>
        <DueStatus item={item} t={t} />
      </div>
      <div className="else">
        <span>{whyShort(item, namesUnit, t)}</span>
        <small>{consequenceWords(item, t)}</small>
      </div>
      <div className="do">
        <Holder item={item} me={me} t={t} onClaim={handlers.claim} />
        <button
          type="button"
          className="btn quiet xs"
          aria-label={t('queue:moreOf', { task: named })}
          onClick={() => {
            handlers.more(item);
          }}
        >
          {t('queue:more')}
        </button>
      </div>
    </li>
  );
}

/** The task, which part of it, and in which dialogue. */
function What({ id, item, t }: Pick<QueueRowProps, 'id' | 'item' | 't'>): ReactNode {
  const { dialogue, subject } = item;
  const about = `${id}-om`;
  return (
    <div className="what">
      <Link
        to="/dialoger/$id/uppgift/$task"
        params={{ id: dialogue.id, task: item.ref }}
        preload={false}
        aria-describedby={subject === null ? about : `${id}-vad ${about}`}
      >
        {titled(item.title)}
      </Link>
      {subject !== null && <small id={`${id}-vad`}>{subject}</small>}
      <small id={about}>
        {dialogue.title}
        <span className="vh">
          , {t('queue:phaseOf', { phase: String(dialogue.phaseNumber), phases: String(dialogue.phases) })}
        </span>
      </small>
    </div>
  );
}

interface HolderProps {
  readonly item: TaskItem;
  readonly me: string;
  readonly t: RowWords;
  readonly onClaim: RowHandlers['claim'];
}

/** Whose it is, or the way to take it. */
function Holder({ item, me, t, onClaim }: HolderProps): ReactNode {
  const { claimedBy } = item;
  if (claimedBy !== null)
    return claimedBy.id === me ? (
      <Status tone="idle" icon="check">
        {t('queue:yours')}
      </Status>
    ) : (
      <span className="small">
        <Icon name="user" /> {t('queue:takenBy', { name: claimedBy.name })}
      </span>
    );
  if (!item.acts.includes('claim')) return null;
  return (
    <button
      type="button"
      className="btn s"
      aria-label={t('taskActs:claimOf', { task: titled(item.title) })}
      onClick={() => {
        onClaim(item);
      }}
    >
      {t('taskActs:claim')}
    </button>
  );
}

export const QueueRow = memo(Row);
