import { useEffect, useRef, type RefObject } from 'react';

/** The row the address speaks of: comes into view and takes the focus, so that it is read. */
export function useChosenRow(isChosen: boolean): RefObject<HTMLTableCellElement | null> {
  const heading = useRef<HTMLTableCellElement>(null);
  useEffect(() => {
    if (!isChosen) return;
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'center' });
  }, [isChosen]);
  return heading;
}
