import type { ErrorComponentProps } from '@tanstack/react-router';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Unreachable } from '../api';
import { Button } from '../ui/button';
import { CodeNotFetched } from '../ui/code-not-fetched';
import { focusAfterNavigation, takeFocus } from '../ui/focus';
import { serverAnswers } from '../ui/server-answers';
import { Failure, Skeleton } from '../ui/states';
import { Banner } from '../ui/status';

/** In a page's place, within what stands round it. */
export function PageFault({ error, reset }: ErrorComponentProps): ReactNode {
  if (error instanceof CodeNotFetched) return <NotFetched error={error} reset={reset} />;
  return <Failure error={error} retry={reset} />;
}

interface NotFetchedProps {
  readonly error: CodeNotFetched;
  readonly reset: () => void;
}

/**
 * With a server that answers it is safe to leave what is loaded. It is also the only way on: of a newer release the code
 * has another address, and what once failed to come a browser may never ask for again.
 */
function NotFetched({ error, reset }: NotFetchedProps): ReactNode {
  const answers = useAnswers(error);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    error.forget();
  }, [error]);
  useEffect(() => {
    takeFocus(box.current);
  }, []);
  useEffect(() => {
    window.addEventListener('online', reset);
    return () => {
      window.removeEventListener('online', reset);
    };
  }, [reset]);
  return (
    <div ref={box} tabIndex={-1}>
      {answers === undefined && <Skeleton lines={2} />}
      {answers === true && <Replaced />}
      {answers === false && (
        <Failure
          error={new Unreachable('code not fetched', { cause: error })}
          retry={() => {
            focusAfterNavigation();
            reset();
          }}
        />
      )}
    </div>
  );
}

/** Whether the server answers, whatever it says; undefined: not known yet. */
function useAnswers(fault: CodeNotFetched): boolean | undefined {
  const [answers, setAnswers] = useState<boolean | undefined>();
  useEffect(() => {
    const asking = new AbortController();
    void serverAnswers(asking.signal).then((is) => {
      if (!asking.signal.aborted) setAnswers(is);
    });
    return () => {
      asking.abort();
    };
  }, [fault]);
  return answers;
}

function Replaced(): ReactNode {
  const { t } = useTranslation('shell');
  return (
    <div role="alert">
      <Banner tone="warn" icon="refresh-cw">
        <p>
          <strong>{t('pageReplaced')}</strong> {t('pageReplacedHint')}
        </p>
        <p className="actions">
          <Button
            size="s"
            icon="refresh-cw"
            onPress={() => {
              window.location.reload();
            }}
          >
            {t('reload')}
          </Button>
        </p>
      </Banner>
    </div>
  );
}
