import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { keys } from '../queries/keys';
import { useSay } from '../ui/toasts';
import { useLanding } from '../ui/use-landing';
import { DraftKeeper } from './draft-keeper';
import { draftPlace } from './draft-place';
import type { Content, DraftState } from './draft-state';

export interface Draft {
  readonly keeper: DraftKeeper;
  readonly state: DraftState;
  /** undefined: not read yet. null: nobody has begun. */
  readonly opened: Content | null | undefined;
  readonly fault: unknown;
  /** Reads it anew, where it could not be read. */
  readonly retry: () => void;
  /** Throws it away; the form begins anew. */
  readonly discard: () => Promise<void>;
  /** Another one each time the form begins anew. */
  readonly beginning: number;
}

/**
 * `path` within the API; `person` so that what is held on a shared device is met by its author only; `permitted`: what was
 * refused is tried again once it is so.
 */
export function useDraft(path: string, person: string, permitted = true): Draft {
  const keeper = useMemo(() => new DraftKeeper(draftPlace(path, person)), [path, person]);
  const state = useSyncExternalStore(keeper.subscribe, keeper.current);
  const [opened, setOpened] = useState<Content | null | undefined>(undefined);
  const [fault, setFault] = useState<unknown>();
  const [beginning, setBeginning] = useState(0);
  const [tries, setTries] = useState(0);
  const { land } = useLanding();
  const beginAnew = useCallback((): void => {
    setOpened(null);
    setBeginning((before) => before + 1);
    land();
  }, [land]);
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
  }, [keeper, tries]);
  useQuery({
    queryKey: [...keys.drafts, path],
    queryFn: () => keeper.look(),
    // Not for its answer: the live stream asks for it to be read anew.
    initialData: 0,
    staleTime: Infinity,
    enabled: opened !== undefined && permitted,
  });
  useGoneElsewhere(keeper, beginAnew);
  useEffect(() => {
    if (permitted) keeper.resume();
  }, [keeper, permitted]);
  const discard = async (): Promise<void> => {
    await keeper.discard();
    beginAnew();
  };
  const retry = (): void => {
    setFault(undefined);
    setTries((before) => before + 1);
  };
  return { keeper, state, opened, fault, retry, discard, beginning };
}

/** Thrown away in another window, or ended by an act: said, since the form is emptied under somebody's eyes. */
function useGoneElsewhere({ whenGone }: DraftKeeper, beginAnew: () => void): void {
  const { t } = useTranslation('task');
  const say = useSay();
  useEffect(
    () =>
      whenGone(() => {
        beginAnew();
        say(t('draftGone'));
      }),
    [whenGone, beginAnew, say, t],
  );
}
