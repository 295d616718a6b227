import { useCallback, useRef, type RefObject } from 'react';

interface KeptFocus<Element extends HTMLElement> {
  readonly home: RefObject<Element | null>;
  /** Called when an act is done: what had the focus may have gone with it. */
  readonly keep: () => void;
}

/** Whoever has acted by the keyboard stays where they were: by the heading, if the button is no longer there. */
export function useKeptFocus<Element extends HTMLElement>(): KeptFocus<Element> {
  const home = useRef<Element>(null);
  const keep = useCallback(() => {
    // After the dialog in front has given the focus back, if there was one.
    setTimeout(() => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) home.current?.focus();
    }, 50);
  }, []);
  return { home, keep };
}
