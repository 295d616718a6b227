import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OwnLetter } from '../../../src/contract/letter';
import { moment } from '../dates/dates';
import { More } from '../ui/more';
import { Panel } from '../ui/page';
import { Failure, Skeleton } from '../ui/states';
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
            {letters.map((letter) => (
              <Letter key={letter.id} {...letter} />
            ))}
          </ul>
          <More list={list} />
        </>
      )}
    </Panel>
  );
}

const Letter = ({ at, subject, body, dialogue }: OwnLetter): ReactNode => {
  const { t } = useTranslation('me');
  return (
    <li className="letter">
      <h3>{subject}</h3>
      <p className="small muted">
        <time dateTime={at}>{moment(at)}</time>
        {dialogue && (
          <>
            {' · '}
            <Link to="/dialoger/$id" params={{ id: dialogue.id }}>
              {dialogue.title}
            </Link>
            {` · ${dialogue.number}`}
          </>
        )}
      </p>
      <details className="small">
        <summary>
          {t('letters.read')}
          <span className="vh">: {subject}</span>
        </summary>
        <p className="text">{body}</p>
      </details>
    </li>
  );
};
