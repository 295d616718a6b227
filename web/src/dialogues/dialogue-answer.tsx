import type { ReactNode } from 'react';
import { Trans, useTranslation } from 'react-i18next';
import type { DialogueSummary } from '../../../src/contract/dialogue';
import { isNarrowed, type DialogueListSearch } from './dialogue-list-search';

interface DialogueAnswerProps {
  readonly items: readonly DialogueSummary[];
  /** More follow those shown. */
  readonly more: boolean;
  readonly search: DialogueListSearch;
  readonly today: string;
}

const bold = { b: <strong /> };

const wordOf = ({ visa, ...rest }: DialogueListSearch): 'found' | 'ongoing' | 'ended' | 'all' => {
  if (isNarrowed(rest)) return 'found';
  if (visa === undefined) return 'ongoing';
  return visa === 'avslutade' ? 'ended' : 'all';
};

/** Of a paused one the clocks stand. */
const isLate = ({ next, paused }: DialogueSummary, today: string): boolean =>
  paused === null && next !== null && next.due !== null && next.due < today;

/** How many there are, and how many of them somebody is late with. */
export function DialogueAnswer({ items, more, search, today }: DialogueAnswerProps): ReactNode {
  const { t } = useTranslation('dialogues');
  const count = items.length;
  if (count === 0) return t(`answer.${wordOf(search)}_zero`);
  const late = items.filter((item) => isLate(item, today)).length;
  return (
    <>
      {more ? (
        <Trans t={t} i18nKey="answer.newest" values={{ shown: String(count) }} components={bold} />
      ) : (
        <Trans t={t} i18nKey={`answer.${wordOf(search)}`} count={count} components={bold} />
      )}{' '}
      {late > 0 && <Trans t={t} i18nKey="answer.late" count={late} components={bold} />}
    </>
  );
}
