import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContributionDetail } from '../../../src/contract/contribution';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { addressOf } from '../api';
import { dataSetsQuery } from '../queries/material';
import { hashShown } from './bytes';
import { SetFacts } from './data-set-provenance';
import { useMaterialRight } from './material-rights';

interface ChainProps {
  readonly dialogue: DialogueDetail;
  readonly about: ContributionDetail;
}

/** Contribution ← line ← data set ← file. What was written down by hand leads to who wrote it. */
export function ContributionChain({ dialogue, about }: ChainProps): ReactNode {
  const { t } = useTranslation('documenting');
  const mayRead = useMaterialRight(dialogue, 'read-file').kind === 'may';
  const set = useQuery(dataSetsQuery(dialogue.id)).data?.items.find(({ id }) => id === about.dataSet?.id);
  return (
    <>
      <ol className="chain">
        <li>{t('one.contribution', { number: String(about.number) })}</li>
        {about.line !== null && <li>{t('one.line', { line: String(about.line) })}</li>}
        {about.externalId !== null && <li>{t('one.externalId', { id: about.externalId })}</li>}
        {about.dataSet !== null && (
          <li>
            <Link to="." search={{ underlag: about.dataSet.id }}>
              {about.dataSet.title}
            </Link>
          </li>
        )}
        {about.file !== null && (
          <li>
            {mayRead ? (
              <a href={addressOf(`/files/${about.file.id}/content`)} download={about.file.name}>
                {about.file.name}
              </a>
            ) : (
              about.file.name
            )}{' '}
            <span className="mono muted">{hashShown(about.file.sha256)}</span>
          </li>
        )}
        {about.file === null && about.enteredBy !== null && (
          <li>{t('one.byHand', { name: about.enteredBy.name })}</li>
        )}
      </ol>
      {set !== undefined && (
        <details>
          <summary>{t('sets.provenance', { title: set.title })}</summary>
          <SetFacts set={set} />
        </details>
      )}
    </>
  );
}
