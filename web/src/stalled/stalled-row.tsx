import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StalledItem } from '../../../src/contract/monitoring';
import { shortDay } from '../dates/dates';
import { askedBy } from '../task/asked';
import { Status, type Tone } from '../ui/status';
import { RowActs } from './row-acts';
import type { DialogKind } from './stalled-dialog';
import { rowOf } from './use-row-focus';
import { Waited } from './waited';

interface StalledRowProps {
  readonly item: StalledItem;
  /** What the step's phase is called, when it is known. */
  readonly phase: string | undefined;
  readonly today: string;
  readonly onDone: (row: string) => void;
  readonly onDialog: (kind: DialogKind) => void;
}

export function StalledRow({ item, phase, today, onDone, onDialog }: StalledRowProps): ReactNode {
  const { t } = useTranslation('stalled');
  const { dialogue, step, holdsUp } = item;
  return (
    <tr data-row={rowOf(item)}>
      <th scope="row">
        <Link to="/dialoger/$id" params={{ id: dialogue.id }}>
          {dialogue.title}
        </Link>
        <small>{[step.title, phase].filter((word) => word !== undefined).join(' · ')}</small>
        <small className="nowrap">{dialogue.number}</small>
      </th>
      <td data-label={t('who')}>
        <Who item={item} />
      </td>
      <td data-label={t('since')}>
        <Waited item={item} />
      </td>
      <td data-label={t('why')}>
        <Why item={item} today={today} />
      </td>
      <td data-label={t('holdsUp')}>
        {holdsUp.length === 0 ? (
          <span className="muted">{t('holdsUpNothing')}</span>
        ) : (
          holdsUp.map(({ title }) => title).join(', ')
        )}
      </td>
      <td data-label={t('act')}>
        <RowActs item={item} onDone={onDone} onDialog={onDialog} />
      </td>
    </tr>
  );
}

/** The role that is asked and its unit, who has taken it, and who acts for them today. */
function Who({ item: { asked, unit, person, deputies } }: { item: StalledItem }): ReactNode {
  const { t } = useTranslation('stalled');
  const titles = [...new Set(asked.map((key) => askedBy(key).title))].join(', ');
  return (
    <>
      {titles}
      <small>{unit.name}</small>
      <small>{person === null ? t('takenByNobody') : t('takenBy', { name: person.name })}</small>
      {deputies.length > 0 && (
        <small>
          {t('deputies', { count: deputies.length, names: deputies.map(({ name }) => name).join(', ') })}
        </small>
      )}
    </>
  );
}

const tones = { overdue: 'danger', untouched: 'warn', absent: 'warn' } as const satisfies Record<
  StalledItem['why'][number],
  Tone
>;
const icons = { overdue: 'circle-alert', untouched: 'hourglass', absent: 'user' } as const;

/** Every reason that holds, and when it should be answered. */
function Why({ item: { why, due }, today }: Pick<StalledRowProps, 'item' | 'today'>): ReactNode {
  const { t } = useTranslation('stalled');
  return (
    <>
      <ul className="reasons">
        {why.map((reason) => (
          <li key={reason}>
            <Status tone={tones[reason]} icon={icons[reason]} act={reason === 'overdue'}>
              {t(`whyWords.${reason}`)}
            </Status>
          </li>
        ))}
      </ul>
      <small>
        {due === null ? t('undated') : t(due < today ? 'wasDue' : 'isDue', { day: shortDay(due) })}
      </small>
    </>
  );
}
