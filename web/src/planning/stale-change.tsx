import { useState, type ReactNode } from 'react';
import type { Content, DraftState } from '../task/draft-state';
import { StaleDraft } from '../task/stale-draft';
import type { Draft } from '../task/use-draft';
import { Failure } from '../ui/states';
import type { Changing } from './use-plan-change';

type Stale = Extract<DraftState, { kind: 'stale' }>;

interface StaleChangeProps {
  readonly state: Stale;
  readonly me: string;
  readonly draft: Draft;
  readonly take: Changing['take'];
}

interface Failed {
  readonly fault: unknown;
  readonly content: Content;
  readonly state: Stale;
}

/** Two have changed the plan. What is chosen is shown on the version it is made to, and only then saved. */
export function StaleChange({ state, me, draft: { keeper }, take }: StaleChangeProps): ReactNode {
  const [failed, setFailed] = useState<Failed>();
  const resolve = async (content: Content): Promise<void> => {
    setFailed(undefined);
    try {
      const show = await take(content);
      // What has been typed meanwhile is no part of what was chosen: it is chosen of anew.
      if (keeper.current() !== state) return;
      show();
      await keeper.resolve(content);
    } catch (fault) {
      setFailed({ fault, content, state });
    }
  };
  return (
    <>
      <StaleDraft state={state} me={me} onResolve={(content) => void resolve(content)} />
      {failed?.state === state && <Failure error={failed.fault} retry={() => void resolve(failed.content)} />}
    </>
  );
}
