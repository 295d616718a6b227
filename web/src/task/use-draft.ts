import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { DraftKeeper, type Content, type DraftState } from './draft-keeper';

export interface Draft {
  readonly keeper: DraftKeeper;
  readonly state: DraftState;
  /** undefined: not read yet. null: nobody has begun. */
  readonly opened: Content | null | undefined;
  readonly fault: unknown;
}

/** `path` within the API; `person` so that what is held on a shared device is met by its author only. */
export function useDraft(path: string, person: string): Draft {
  const keeper = useMemo(() => new DraftKeeper(path, `${person}:${path}`), [path, person]);
  const state = useSyncExternalStore(keeper.subscribe, keeper.current);
  const [opened, setOpened] = useState<Content | null | undefined>(undefined);
  const [fault, setFault] = useState<unknown>();
  useEffect(() => {
    keeper.open().then(setOpened, setFault);
    const close = (): void => {
      keeper.close();
    };
    window.addEventListener('pagehide', close);
    return () => {
      window.removeEventListener('pagehide', close);
      close();
    };
  }, [keeper]);
  return { keeper, state, opened, fault };
}
