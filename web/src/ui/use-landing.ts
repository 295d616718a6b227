import { useCallback, useRef, type RefObject } from 'react';

interface Landing<Place extends HTMLElement> {
  /** On the heading of what is acted upon, or what is said of it, with `tabIndex={-1}`. */
  readonly landing: RefObject<Place | null>;
  /** Called when an act is done: if what had the focus went with it, this takes it. */
  readonly land: () => void;
}

/** After a dialog in front has closed and given the focus back, if what opened it is still there. */
const AFTER_DIALOG_MS = 60;

/** A row that is gone must not take the focus with it. */
export function useLanding<Place extends HTMLElement = HTMLHeadingElement>(): Landing<Place> {
  const landing = useRef<Place>(null);
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
