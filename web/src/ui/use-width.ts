import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

interface Measured<Box extends HTMLElement> {
  readonly box: RefObject<Box | null>;
  readonly width: number;
}

/** How many pixels wide the box is now; `usual` before it is measured, and where nothing can be. */
export function useWidth<Box extends HTMLElement>(usual: number): Measured<Box> {
  const box = useRef<Box>(null);
  const [width, setWidth] = useState(usual);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const watch = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.floor(entry.contentRect.width));
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
    };
  }, []);
  return { box, width };
}
