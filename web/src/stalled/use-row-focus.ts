import { useCallback, useRef, type RefObject } from 'react';

/** After a dialog in front has closed and given the focus back, if what opened it is still there. */
const AFTER_DIALOG_MS = 60;

export const rowOf = ({ dialogue, task }: { dialogue: { id: string }; task: string }): string =>
  `${dialogue.id}:${task}`;

interface RowFocus {
  /** On what stands above the rows, with `tabIndex={-1}`. */
  readonly landing: RefObject<HTMLHeadingElement | null>;
  /** Called when an act is done: a button that went takes the focus to its row, a row that went to the heading. */
  readonly land: (row: string) => void;
}

export function useRowFocus(): RowFocus {
  const landing = useRef<HTMLHeadingElement>(null);
  const land = useCallback((row: string) => {
    setTimeout(() => {
      const { activeElement } = document;
      if (activeElement !== null && activeElement !== document.body) return;
      const link = document.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"] a`);
      (link ?? landing.current)?.focus();
    }, AFTER_DIALOG_MS);
  }, []);
  return { landing, land };
}
