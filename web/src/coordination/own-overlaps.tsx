import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { organisationQuery } from '../queries/organisation';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { overlapsQuery } from './coordination-queries';
import { OtherDialogue, SharedWords } from './overlap-words';

interface OwnOverlapsProps {
  readonly dialogue: DialogueDetail;
  readonly unit: string;
}

/** Dialogues of the administration that answers which ask the same people: what it knows better than anybody. */
export function OwnOverlaps({ dialogue, unit }: OwnOverlapsProps): ReactNode {
  const { t } = useTranslation('coordination');
  const { data, error, refetch } = useQuery(overlapsQuery(dialogue.id));
  const { data: organisation } = useQuery(organisationQuery);
  const parentOf = (id: string): string => organisation?.units.find((each) => each.id === id)?.parent ?? id;
  const isOwn = (owner: string): boolean => owner === unit || parentOf(owner) === unit;
  const own = data?.items.filter((each) => isOwn(each.dialogue.owner.id)) ?? [];
  const others = (data?.items.length ?? 0) - own.length;
  return (
    <Panel id="own-overlaps" title={t('ownOverlaps')}>
      {data === undefined ? (
        error ? (
          <Failure error={error} retry={() => void refetch()} />
        ) : (
          <Skeleton lines={2} />
        )
      ) : (
        <>
          {own.length === 0 ? (
            <p>{t('ownOverlapsNone')}</p>
          ) : (
            <ul className="stack answers">
              {own.map((overlap) => (
                <li key={overlap.dialogue.id} className="cols">
                  <span>
                    <OtherDialogue overlap={overlap} />
                  </span>
                  <span>
                    <SharedWords overlap={overlap} />
                  </span>
                </li>
              ))}
            </ul>
          )}
          {others > 0 && (
            <p className="small muted">
              {t('otherOverlaps', { count: others })}{' '}
              <Link to="/dialoger/$id/samordning" params={{ id: dialogue.id }}>
                {t('seeCoordination')}
              </Link>
            </p>
          )}
        </>
      )}
    </Panel>
  );
}
