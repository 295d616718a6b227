import { createElement, useEffect, useRef, useState, type Attributes, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CodeNotFetched } from './code-not-fetched';
import type { Code } from './code-of';
import { serverAnswers } from './server-answers';
import { useSay } from './toasts';

/**
 * Shows what opens in front of a page, once its code has come. Where it does not come that is said, and `onMissing` puts things
 * back as they were: the next press fetches anew. What stays asked for comes by itself when the network is back.
 */
export function usePart<Props extends object>(
  code: Code<Props>,
  wanted: boolean,
  onMissing: () => void,
): ((props: Props) => ReactNode) | undefined {
  const [here, setHere] = useState(() => code.here());
  const sayMissing = useSayMissing();
  const missing = useRef(onMissing);
  useEffect(() => {
    missing.current = onMissing;
  });
  const isNeeded = wanted && here === undefined;
  useEffect(() => {
    if (!isNeeded) return undefined;
    let asks = true;
    const ask = async (): Promise<void> => {
      try {
        const come = await code.come();
        if (asks) setHere(() => come);
      } catch (fault) {
        if (fault instanceof CodeNotFetched) fault.forget();
        if (!asks) return;
        missing.current();
        await sayMissing();
      }
    };
    const again = (): void => void ask();
    again();
    window.addEventListener('online', again);
    return () => {
      asks = false;
      window.removeEventListener('online', again);
    };
  }, [code, isNeeded, sayMissing]);
  return here && ((props) => createElement(here, props as Props & Attributes));
}

/** With a server that answers only loading the app anew helps. */
function useSayMissing(): () => Promise<void> {
  const { t } = useTranslation(['ui', 'shell']);
  const say = useSay();
  const latest = useRef({ t, say });
  useEffect(() => {
    latest.current = { t, say };
  });
  const [sayMissing] = useState(() => async (): Promise<void> => {
    const answers = navigator.onLine && (await serverAnswers());
    const words = latest.current;
    if (!answers) words.say(`${words.t('ui:unreachable')} ${words.t('ui:unreachableHint')}`);
    else
      words.say(words.t('shell:pageReplaced'), {
        label: words.t('shell:reload'),
        act: () => {
          window.location.reload();
        },
      });
  });
  return sayMissing;
}
