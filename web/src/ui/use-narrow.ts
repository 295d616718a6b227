import { useSyncExternalStore } from 'react';

/** Where the page has one column: what stands beside the rest has no room there. */
const query = (): MediaQueryList => window.matchMedia('(max-width: 75rem)');

const subscribe = (onChange: () => void): (() => void) => {
  const list = query();
  list.addEventListener('change', onChange);
  return () => {
    list.removeEventListener('change', onChange);
  };
};

export const useNarrow = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
