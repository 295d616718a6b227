import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OverlapItem } from '../../../src/contract/coordination';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { useOutcomeTitle } from '../queries/outcome-title';
import { AnswerLink } from '../task/answer-link';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { overlapsQuery } from './coordination-queries';
import { OtherDialogue, SharedWords } from './overlap-words';

/** Other dialogues that ask the same people in the same places, and what the lead has chosen about each. */
export function OverlapTable({ dialogue }: { dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('coordination');
  const { data, error, refetch } = useQuery(overlapsQuery(dialogue.id));
  const titleOf = useOutcomeTitle(dialogue);
  return (
    <Panel id="overlaps" title={t('overlaps')}>
      {data === undefined ? (
        error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={3} />
        )
      ) : data.items.length === 0 ? (
        <p>{t('overlapsNone')}</p>
      ) : (
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
            {data.items.map((overlap) => (
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
