import { useEffect, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError, Unreachable } from '../api';
import { faultInOwnLanguage, inOwnLanguage, titleInOwnLanguage } from '../text/own-language';
import { Button } from './button';
import { Ring } from './ring';
import { Banner } from './status';

/** Shorter than this needs no sign of waiting. */
const PATIENCE_MS = 300;

/** Nothing for a moment, then the shape of what is coming. */
export function Skeleton({ lines = 6 }: { lines?: number }): ReactNode {
  const { t } = useTranslation('ui');
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setShown(true);
    }, PATIENCE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className="skeleton" role="status" aria-label={t('loading')}>
      {shown && Array.from({ length: lines }, (_, at) => <i key={at} className={`w${String(at % 4)}`} />)}
    </div>
  );
}

interface EmptyProps {
  /** What is true. */
  readonly title: string;
  /** What comes next. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

export const Empty = ({ title, children, action }: EmptyProps): ReactNode => (
  <div className="empty">
    <Ring phase={0} />
    <h2>{title}</h2>
    {children !== undefined && <p>{children}</p>}
    {action}
  </div>
);

interface FailureProps {
  readonly error: unknown;
  readonly retry?: () => void;
}

/** What was not done, why, and what to do: a refusal, a missing thing, no permission, no answer or a fault. */
export function Failure({ error, retry }: FailureProps): ReactNode {
  const { t } = useTranslation('ui');
  const { title, hint, reference } = wordsFor(error, t);
  return (
    <div role="alert">
      <Banner tone="danger">
        <p>
          <strong>{title}</strong> {hint}
        </p>
        {reference !== undefined && <p className="small">{t('reference', { reference })}</p>}
        {retry && (
          <p className="actions">
            <Button size="s" icon="refresh-cw" onPress={retry}>
              {t('retry')}
            </Button>
          </p>
        )}
      </Banner>
    </div>
  );
}

type Words = ReturnType<typeof useTranslation<'ui'>>['t'];

function wordsFor(error: unknown, t: Words): { title: string; hint: string; reference?: string } {
  if (error instanceof Unreachable) return { title: t('unreachable'), hint: t('unreachableHint') };
  if (!(error instanceof ProblemError)) return { title: t('fault'), hint: t('faultHint') };
  const { status, detail = '', reference, code, faults = [] } = error.problem;
  if (status === 401) return { title: t('signedOut'), hint: t('signedOutHint') };
  if (code === 'fault') return { title: t('fault'), hint: t('faultHint'), ...(reference && { reference }) };
  const title = titleInOwnLanguage(error.problem);
  if (status === 503) return { title: title || t('busy'), hint: t('busyHint') };
  return {
    title,
    hint: [inOwnLanguage(detail), ...faults.map(faultInOwnLanguage)].filter(Boolean).join('. '),
  };
}
