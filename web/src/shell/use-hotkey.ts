import { useEffect, useRef } from 'react';

const OFF = 'radslag.shortcuts-off';

/** Single keys can be switched off on this device (WCAG 2.1.4). */
export const shortcutsAreOff = (): boolean => localStorage.getItem(OFF) === 'yes';

export function switchShortcuts(off: boolean): void {
  if (off) localStorage.setItem(OFF, 'yes');
  else localStorage.removeItem(OFF);
}

/** A box to tick has no use for letters. */
const FIELDS = 'input:not([type=checkbox]), textarea, select';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches(FIELDS));

const nameOf = ({ key, ctrlKey, metaKey }: KeyboardEvent): string =>
  ctrlKey || metaKey ? `ctrl+${key.toLowerCase()}` : key;

/** A box in the way (a dialog, a menu) keeps its keys. */
const isCovered = (): boolean =>
  document.querySelector('[role=dialog], [role=alertdialog], [role=menu]') !== null;

/** `j`, `?`, `Enter`, `ctrl+k`. Single keys work outside fields only, and not under a dialog. */
export function useHotkey(name: string, act: (event: KeyboardEvent) => void, active = true): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!active) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (nameOf(event) !== name || event.defaultPrevented || isCovered()) return;
      if (!name.startsWith('ctrl+') && (typing(event.target) || shortcutsAreOff())) return;
      event.preventDefault();
      latest.current(event);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
    };
  }, [name, active]);
}
