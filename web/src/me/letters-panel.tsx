import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { moment } from '../dates/dates';
import { More } from '../ui/more';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
import { gistOf, letterGroups, type LetterGroup } from './letter-groups';
import { lettersQuery } from './me-queries';

export function LettersPanel(): ReactNode {
  const { t } = useTranslation('me');
  const list = useInfiniteQuery(lettersQuery);
  const letters = list.data?.pages.flatMap(({ items }) => items);
  return (
    <Panel id="brev" title={t('letters.title')}>
      {list.error !== null && <Failure error={list.error} retry={() => void list.refetch()} />}
      {letters === undefined && list.error === null && <Skeleton lines={4} />}
      {letters?.length === 0 && (
        <p className="muted">
          {t('letters.none')} {t('letters.noneHint')}
        </p>
      )}
      {letters !== undefined && letters.length > 0 && (
        <>
          <p className="hint">{t('letters.hint')}</p>
          <ul>
            {letterGroups(letters).map((group) => (
              <Letter key={group.letter.id} {...group} />
            ))}
          </ul>
          <More list={list} />
        </>
      )}
    </Panel>
  );
}

function Letter({ letter, count, from }: LetterGroup): ReactNode {
  const { t } = useTranslation('me');
  const { at, subject, body, dialogue } = letter;
  const [first, last] = [moment(from), moment(at)];
  const gist = gistOf(letter);
  const when = first === last ? last : t('letters.between', { first, last });
  return (
    <li className="letter">
      <h3>
        {subject}
        <small className="muted"> {when}</small>
      </h3>
      <p className="small muted">
        {dialogue && (
          <>
            <Link to="/dialoger/$id" params={{ id: dialogue.id }}>
              {dialogue.title}
            </Link>
            {` · ${dialogue.number}`}
          </>
        )}
        {count > 1 && ` · ${t('letters.alike', { count })}`}
      </p>
      {gist !== '' && <p className="small">{gist}</p>}
      <details className="small">
        <summary>
          {t('letters.read')}
          <span className="vh">
            : {subject}, {when}
          </span>
        </summary>
        <p className="text">{body}</p>
      </details>
    </li>
  );
}
