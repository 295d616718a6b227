import { useCallback, useRef, type RefObject } from 'react';

interface Landing {
  /** On the heading of what is acted upon, with `tabIndex={-1}`. */
  readonly landing: RefObject<HTMLHeadingElement | null>;
  /** Called when an act is done: if what had the focus went with it, the heading takes it. */
  readonly land: () => void;
}

/** After a dialog in front has closed and given the focus back, if what opened it is still there. */
const AFTER_DIALOG_MS = 60;

/** A row that is gone must not take the focus with it. */
export function useLanding(): Landing {
  const landing = useRef<HTMLHeadingElement>(null);
  const land = useCallback(() => {
    setTimeout(() => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body) return;
      // The whole of it may be gone: then the page's own heading.
      (landing.current ?? document.querySelector<HTMLElement>('h1'))?.focus();
    }, AFTER_DIALOG_MS);
  }, []);
  return { landing, land };
}
