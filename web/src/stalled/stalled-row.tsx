import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StalledItem } from '../../../src/contract/monitoring';
import { shortDay } from '../dates/dates';
import { askedBy } from '../task/asked';
import { titled } from '../text/titled';
import { Ring } from '../ui/ring';
import { Status, type Tone } from '../ui/status';
import { UnitMark } from '../ui/unit-mark';
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
  const { dialogue, step } = item;
  return (
    <tr data-row={rowOf(item)}>
      <th scope="row">
        <div className="ringed">
          <Ring phase={dialogue.phaseNumber} of={dialogue.phases} />
          <div>
            <Link to="/dialoger/$id" params={{ id: dialogue.id }}>
              {dialogue.title}
            </Link>
            <small>{[titled(step.title), phase].filter((word) => word !== undefined).join(' · ')}</small>
            <small className="nowrap">{dialogue.number}</small>
          </div>
        </div>
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
    <UnitMark
      name={titles}
      of={unit.name}
      note={
        <>
          {unit.name}
          <small>{person === null ? t('takenByNobody') : t('takenBy', { name: person.name })}</small>
          {deputies.length > 0 && (
            <small>
              {t('deputies', { count: deputies.length, names: deputies.map(({ name }) => name).join(', ') })}
            </small>
          )}
        </>
      }
    />
  );
}

const tones = { overdue: 'danger', untouched: 'warn', absent: 'warn' } as const satisfies Record<
  StalledItem['why'][number],
  Tone
>;
const icons = { overdue: 'circle-alert', untouched: 'hourglass', absent: 'user' } as const;

/** Every reason that holds, when it should be answered, and what cannot begin before it is. */
function Why({ item: { why, due, holdsUp }, today }: Pick<StalledRowProps, 'item' | 'today'>): ReactNode {
  const { t } = useTranslation('stalled');
  return (
    <>
      <ul className="reasons">
        {why.map((reason) => (
          <li key={reason}>
            <Status tone={tones[reason]} icon={icons[reason]} act={reason === 'overdue'}>
              {t(reason === 'untouched' && why.includes('overdue') ? 'neverTouched' : `whyWords.${reason}`)}
            </Status>
          </li>
        ))}
      </ul>
      <small>
        {due === null ? t('undated') : t(due < today ? 'wasDue' : 'isDue', { day: shortDay(due) })}
      </small>
      <small>
        {holdsUp.length === 0
          ? t('holdsUpNothing')
          : t('holdsUp', { steps: holdsUp.map(({ title }) => titled(title)).join(', ') })}
      </small>
    </>
  );
}
