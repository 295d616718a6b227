import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueSummary } from '../../../src/contract/dialogue';
import { refOf } from '../../../src/domain/waiting/task-ref';
import { shortDay } from '../dates/dates';
import { titled } from '../text/titled';
import { Ring } from '../ui/ring';
import { PausedStatus } from '../ui/paused-status';
import { Status } from '../ui/status';
import { endWord } from './end-word';

interface DialogueTableProps {
  readonly items: readonly DialogueSummary[];
  readonly today: string;
}

export function DialogueTable({ items, today }: DialogueTableProps): ReactNode {
  const { t } = useTranslation('dialogues');
  return (
    <table className="table hover cards dialogues">
      <caption className="vh">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('dialogue')}</th>
          <th scope="col">{t('owner')}</th>
          <th scope="col">{t('next')}</th>
          <th scope="col">{t('due')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <DialogueRow key={item.id} item={item} today={today} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly item: DialogueSummary;
  readonly today: string;
}

function DialogueRow({ item, today }: RowProps): ReactNode {
  const { t } = useTranslation('dialogues');
  const { id, number, title, definition, owner, lead, phase, ended } = item;
  const { phaseNumber, phases } = phase;
  return (
    <tr>
      <th scope="row">
        <div className="ringed">
          <Ring phase={ended === 'completed' ? phases + 1 : phaseNumber} of={phases} />
          <div>
            <Link to="/dialoger/$id" params={{ id }}>
              {title}
            </Link>
            <small>
              <span className="nowrap">{number}</span> · {titled(definition.title)}
            </small>
            <small>
              {t('phaseOf', { phase: titled(phase.title), number: String(phaseNumber), of: String(phases) })}
            </small>
          </div>
        </div>
      </th>
      <td data-label={t('owner')}>
        {owner.name}
        <small>{t('leadBy', { name: lead.name })}</small>
      </td>
      <td data-label={t('next')}>
        <Next item={item} />
      </td>
      <td data-label={t('due')}>
        <Due item={item} today={today} />
      </td>
    </tr>
  );
}

/** What it waits for, whom, and since when. */
function Next({ item: { id, next, ended } }: { item: DialogueSummary }): ReactNode {
  const { t } = useTranslation('dialogues');
  if (ended !== null) return t('nextEnded');
  if (next === null) return t('nextNone');
  return (
    <>
      <Link to="/dialoger/$id/uppgift/$task" params={{ id, task: refOf(next.task) }} preload={false}>
        {titled(next.title)}
      </Link>
      <small>{t('waitsFor', { unit: next.unit.name, since: shortDay(next.since) })}</small>
    </>
  );
}

function Due({ item, today }: RowProps): ReactNode {
  const { t } = useTranslation('dialogues');
  const { next, ended, paused } = item;
  if (ended !== null)
    return (
      <Status
        tone={ended === 'completed' ? 'ok' : 'idle'}
        icon={ended === 'completed' ? 'circle-check' : 'circle-x'}
      >
        {endWord(ended, t)}
      </Status>
    );
  if (paused) return <PausedStatus until={paused.until} />;
  return next && <NextDue next={next} today={today} />;
}

interface NextDueProps {
  readonly next: NonNullable<DialogueSummary['next']>;
  readonly today: string;
}

function NextDue({ next, today }: NextDueProps): ReactNode {
  const { t } = useTranslation('dialogues');
  if (next.due === null) return <Status tone="idle">{t('undated')}</Status>;
  if (next.due < today)
    return (
      <Status tone="danger" act>
        {t('late', { day: shortDay(next.due) })}
      </Status>
    );
  return next.due === today ? (
    <Status tone="now" act>
      {t('dueToday')}
    </Status>
  ) : (
    <Status tone="idle" icon="clock">
      {shortDay(next.due)}
    </Status>
  );
}
