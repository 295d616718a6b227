import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { DialogueDetail } from '../../../src/contract/dialogue';
import { dialogueQuery } from '../queries/dialogue';
import { NoDialogue } from '../shell/no-dialogue';
import { focusAfterNavigation } from '../ui/focus';
import { Skeleton } from '../ui/states';
import { Banner } from '../ui/status';
import { ChooseFile } from './choose-file';
import { ImportDraft } from './import-draft';
import { ImportFrame } from './import-frame';
import { ImportRun } from './import-run';
import { NotMine, useMaterialRight } from './material-rights';
import { WaysOn } from './ways-on';
import './documenting.css';

/** From a file to contributions: choose, see what it holds, bring in, and see what came of it. */
export function ImportPage(): ReactNode {
  const { id } = useParams({ from: '/dialoger/$id/import' });
  const { t } = useTranslation('documenting');
  const { data: dialogue, error, refetch } = useQuery(dialogueQuery(id));
  if (dialogue === undefined) {
    if (error === null) return <Skeleton />;
    return <NoDialogue error={error} retry={() => void refetch()} title={t('import.title')} />;
  }
  return <Import dialogue={dialogue} />;
}

function Import({ dialogue }: { readonly dialogue: DialogueDetail }): ReactNode {
  const { t } = useTranslation('documenting');
  const search = useSearch({ from: '/dialoger/$id/import' });
  const right = useMaterialRight(dialogue, 'import-contributions');
  useHeadingOf(search.import ?? search.fil);
  if (search.import !== undefined) return <ImportRun dialogue={dialogue} run={search.import} />;
  if (right.kind !== 'may') {
    return (
      <ImportFrame dialogue={dialogue} title={t('import.title')}>
        {right.kind === 'ended' ? (
          <Banner tone="info" icon="history">
            <p>{t('import.ended')}</p>
          </Banner>
        ) : (
          <NotMine right={right} what={t('act.import')} dialogue={dialogue} />
        )}
        <WaysOn id={dialogue.id} />
      </ImportFrame>
    );
  }
  if (search.fil !== undefined) {
    return <ImportDraft key={search.fil} dialogue={dialogue} file={search.fil} like={search.som} />;
  }
  return (
    <ImportFrame dialogue={dialogue} title={t('import.title')} answer={t('import.answerFile')} step="file">
      {Object.keys(dialogue.windows).length === 0 && (
        <Banner tone="warn">
          <p>{t('import.notOpen')}</p>
        </Banner>
      )}
      <ChooseFile id={dialogue.id} like={search.som} />
    </ImportFrame>
  );
}

/** Each step is a page of its own, though all have one path: its heading takes the focus. */
function useHeadingOf(step: string | undefined): void {
  const before = useRef(step);
  // Ahead of what the heading does when it has come.
  useLayoutEffect(() => {
    if (before.current !== step) focusAfterNavigation();
    before.current = step;
  }, [step]);
}
