import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Conclusion, Evidence } from '../../../src/contract/analysis';
import { evidenceQuery } from '../queries/material';
import { Failure, Skeleton } from '../ui/states';
import { Status } from '../ui/status';
import { More } from './more';

interface EvidenceListProps {
  readonly dialogue: string;
  readonly conclusion: Conclusion;
}

/** What a conclusion rests on: each contribution, its themes, and the chain back to line and file. */
export function EvidenceList({ dialogue, conclusion }: EvidenceListProps): ReactNode {
  const { t } = useTranslation('analysis');
  const list = useRef<HTMLUListElement>(null);
  const { data, error, refetch, ...more } = useInfiniteQuery(evidenceQuery(dialogue, conclusion.id));
  if (data === undefined) {
    return error ? <Failure error={error} retry={() => void refetch()} /> : <Skeleton lines={3} />;
  }
  const items = data.pages.flatMap((page) => page.items);
  const next = async (): Promise<void> => {
    const first = items.length;
    await more.fetchNextPage();
    requestAnimationFrame(() => list.current?.children[first]?.querySelector<HTMLElement>('a')?.focus());
  };
  return (
    <>
      <ul
        className="stack none"
        ref={list}
        aria-label={t('conclusions.evidence', { number: String(conclusion.number) })}
      >
        {items.map((item) => (
          <EvidenceRow key={item.id} dialogue={dialogue} item={item} />
        ))}
      </ul>
      <More query={more} onPress={next} />
      {error !== null && <Failure error={error} retry={() => void refetch()} />}
    </>
  );
}

function EvidenceRow({ dialogue, item }: { readonly dialogue: string; readonly item: Evidence }): ReactNode {
  const { t } = useTranslation('analysis');
  return (
    <li className="quote">
      <p className="said">{item.text}</p>
      <span className="row tags">
        {item.themes.map(({ id, name }) => (
          <span key={id} className="tag">
            {name}
          </span>
        ))}
        {item.unpublished && (
          <Status tone="idle" icon="eye-off">
            {t('conclusions.withdrawn')}
          </Status>
        )}
      </span>
      <ol className="chain">
        <li>{t('conclusions.chain.conclusion')}</li>
        <li>
          <Link to="/dialoger/$id/underlag" params={{ id: dialogue }} search={{ bidrag: item.id }}>
            {t('number', { number: String(item.number) })}
          </Link>
        </li>
        {item.line !== null && <li>{t('row', { line: String(item.line) })}</li>}
        {item.dataSet !== null && (
          <li>
            <Link
              to="/dialoger/$id/underlag"
              params={{ id: dialogue }}
              search={{ underlag: item.dataSet.id }}
            >
              {item.dataSet.title}
            </Link>
          </li>
        )}
        <li>{item.file?.name ?? t('conclusions.byHand')}</li>
      </ol>
    </li>
  );
}
