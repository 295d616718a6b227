import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StatementItem } from '../../../src/contract/coordination';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { dayOf, shortDay } from '../dates/dates';
import { useOutcomeTitle } from '../queries/outcome-title';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { statementsQuery } from './coordination-queries';
import { StatementStatus } from './statement-status';
import { UnitMark } from '../ui/unit-mark';
import { useVersionOf } from './versions';

interface OthersAnswersProps {
  readonly dialogue: DialogueDetail;
  /** The administration that reads. */
  readonly unit: string;
  readonly step: string;
}

/** How everybody else has answered, and what the own administration said of an earlier plan. */
export function OthersAnswers({ dialogue, unit, step }: OthersAnswersProps): ReactNode {
  const { t } = useTranslation('coordination');
  const { data, error, refetch } = useQuery(statementsQuery(dialogue.id));
  const titleOf = useOutcomeTitle(dialogue);
  const own = data?.items.find((each) => each.unit.id === unit);
  const others = data?.items.filter((each) => each.unit.id !== unit) ?? [];
  return (
    <Panel id="others-answers" title={t('others')}>
      {data === undefined ? (
        error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={3} />
        )
      ) : (
        <>
          {others.length === 0 && <p className="muted">{t('othersNone')}</p>}
          <ul className="stack answers">
            {others.map((each) => (
              <li key={each.unit.id} className="row apart">
                <UnitMark
                  name={each.unit.name}
                  {...(each.at !== null && { note: shortDay(dayOf(each.at)) })}
                />
                <StatementStatus
                  statement={each}
                  dialogue={dialogue}
                  titleOf={(outcome) => titleOf(step, outcome)}
                />
              </li>
            ))}
            {own?.earlier && <OwnEarlier dialogue={dialogue} step={step} own={own} />}
          </ul>
        </>
      )}
    </Panel>
  );
}

interface OwnEarlierProps {
  readonly dialogue: DialogueDetail;
  readonly step: string;
  readonly own: StatementItem;
}

function OwnEarlier({ dialogue, step, own: { unit, earlier } }: OwnEarlierProps): ReactNode {
  const { t } = useTranslation('coordination');
  const titleOf = useOutcomeTitle(dialogue);
  const versionOf = useVersionOf(dialogue.id);
  if (earlier === null) return null;
  return (
    <li className="row apart">
      <UnitMark
        name={t('ownEarlier', { unit: unit.name, version: String(versionOf(earlier.planHash) ?? '?') })}
        of={unit.name}
        note={t('noLonger', { date: shortDay(dayOf(earlier.at)) })}
      />
      <Status tone="idle" icon="history">
        {titleOf(step, earlier.outcome)}
      </Status>
    </li>
  );
}
