import { useEffect, useRef, type RefObject } from 'react';

/** When what had the focus is taken away from within, `refocus` says where it goes. */
export function useKeptFocus(within: RefObject<HTMLElement | null>, refocus: () => void): void {
  const last = useRef<Element | null>(null);
  useEffect(() => {
    const box = within.current;
    if (!box) return undefined;
    const note = ({ target }: FocusEvent): void => {
      last.current = target instanceof Element ? target : null;
    };
    const leave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget !== null) last.current = null;
    };
    box.addEventListener('focusin', note);
    box.addEventListener('focusout', leave);
    return () => {
      box.removeEventListener('focusin', note);
      box.removeEventListener('focusout', leave);
    };
  }, [within]);
  useEffect(() => {
    if (last.current === null || last.current.isConnected || document.activeElement !== document.body) return;
    last.current = null;
    refocus();
  });
}

/** When all of it goes away with the focus in it, the page's heading has it. */
export function useHeadingAfterwards(): void {
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (document.activeElement === document.body) document.querySelector<HTMLElement>('h1')?.focus();
      });
    },
    [],
  );
}
