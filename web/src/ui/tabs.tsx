import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, type ReactNode } from 'react';

interface TabsProps {
  readonly label: string;
  /** Links, of which one is current. */
  readonly children: ReactNode;
}

/** Places of their own beside one another. Where they do not all fit, the one that is current is in sight. */
export function Tabs({ label, children }: TabsProps): ReactNode {
  const row = useRef<HTMLElement>(null);
  const { href } = useLocation();
  useEffect(() => {
    const tabs = row.current;
    if (tabs === null) return;
    const resized = new ResizeObserver(() => {
      bringCurrentIntoSight(tabs);
    });
    resized.observe(tabs);
    return () => {
      resized.disconnect();
    };
  }, [href]);
  return (
    <nav className="tabs" aria-label={label} ref={row}>
      {children}
    </nav>
  );
}

/** By its own row alone: the page stays where it is. */
function bringCurrentIntoSight(tabs: HTMLElement): void {
  const current = tabs.querySelector<HTMLElement>('[aria-current]');
  if (current === null) return;
  const [row, tab] = [tabs.getBoundingClientRect(), current.getBoundingClientRect()];
  if (tab.left >= row.left && tab.right <= row.right) return;
  tabs.scrollLeft += tab.left - row.left - (row.width - tab.width) / 2;
}
