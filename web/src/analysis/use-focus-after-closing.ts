import { useEffect, useRef, type RefObject } from 'react';

/**
 * What has been coded goes, when it is closed, from a list of what has not: what came in its place has the focus, or else
 * the page's heading. @returns what to call with the place of the one that is closed
 */
export function useFocusAfterClosing(
  list: RefObject<HTMLElement | null>,
  active: string | undefined,
): (place: number) => void {
  const closed = useRef<number | null>(null);
  useEffect(() => {
    const place = closed.current;
    if (place === null || active !== undefined) return;
    closed.current = null;
    if (document.activeElement === document.body) cameTo(place, list.current)?.focus();
  }, [list, active]);
  return (place) => {
    closed.current = place;
  };
}

function cameTo(place: number, list: HTMLElement | null): HTMLElement | null {
  const ways = list?.querySelectorAll<HTMLElement>(':scope > li button[aria-expanded]') ?? [];
  return ways[Math.min(place, ways.length - 1)] ?? document.querySelector<HTMLElement>('main h1');
}
