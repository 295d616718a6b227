import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverlapItem } from '../../../src/contract/coordination';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { useOutcomeTitle } from '../queries/outcome-title';
import { AnswerLink } from '../task/answer-link';
import { Button } from '../ui/button';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { overlapsQuery } from './coordination-queries';
import { OtherDialogue, SharedWords } from './overlap-words';

const AT_FIRST = 10;

/** Other dialogues that ask the same people in the same places, and what the lead has chosen about each. */
export function OverlapTable({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('coordination');
  const { data, error, refetch } = useQuery(overlapsQuery(dialogue.id));
  const titleOf = useOutcomeTitle(dialogue);
  const [all, setAll] = useState(false);
  // What is still to be chosen comes first.
  const items = [...(data?.items ?? [])].sort(
    (a, b) => Number(a.choice !== null) - Number(b.choice !== null),
  );
  const shown = all ? items : items.slice(0, AT_FIRST);
  return (
    <Panel id="overlaps" title={t('overlaps')}>
      {data === undefined ? (
        error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={3} />
        )
      ) : items.length === 0 ? (
        <p>{t('overlapsNone')}</p>
      ) : (
        <>
          <table className="table cards">
            <caption className="vh">{t('overlaps')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('overlapWith')}</th>
                <th scope="col">{t('overlapShared')}</th>
                <th scope="col">{t('choice')}</th>
              </tr>
            </thead>
            <tbody>
              {shown.map((overlap) => (
                <tr key={overlap.dialogue.id}>
                  <td data-label={t('overlapWith')}>
                    <OtherDialogue overlap={overlap} />
                  </td>
                  <td data-label={t('overlapShared')}>
                    <SharedWords overlap={overlap} />
                  </td>
                  <td data-label={t('choice')}>
                    <Choice overlap={overlap} titleOf={(outcome) => titleOf('overlap-choice', outcome)} />
                    <p>
                      <AnswerLink
                        dialogue={dialogue}
                        task={`overlap-choice/${overlap.dialogue.id}`}
                        about={overlap.dialogue.title ?? overlap.dialogue.number}
                      >
                        {t('choose')}
                      </AnswerLink>
                    </p>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {shown.length < items.length && (
            <div className="actions">
              <Button
                kind="quiet"
                size="s"
                icon="chevron-down"
                onPress={() => {
                  setAll(true);
                }}
              >
                {t('showAll', { count: items.length })}
              </Button>
            </div>
          )}
        </>
      )}
    </Panel>
  );
}

interface ChoiceProps {
  readonly overlap: OverlapItem;
  readonly titleOf: (outcome: string) => string;
}

function Choice({ overlap: { choice, reason }, titleOf }: ChoiceProps): ReactNode {
  const { t } = useTranslation('coordination');
  if (choice === null)
    return (
      <Status tone="now" icon="hourglass">
        {t('choiceMissing')}
      </Status>
    );
  return (
    <>
      <strong>{titleOf(choice)}.</strong> {reason}
    </>
  );
}
