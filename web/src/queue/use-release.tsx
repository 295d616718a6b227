import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { TaskItem } from '../../../src/contract/task';
import { useLanding } from '../ui/use-landing';
import type { QueueActs } from './use-queue-acts';

const ReleaseOther = lazy(() => import('../task/release-other').then((m) => ({ default: m.ReleaseOther })));

/** Whoever else than the reader has taken it. */
export const otherHolder = ({ claimedBy }: TaskItem, me: string): string | null =>
  claimedBy === null || claimedBy.id === me ? null : claimedBy.name;

interface Release {
  readonly release: (item: TaskItem) => void;
  /** Whether to let go of what somebody else has taken; null while nothing is asked. */
  readonly question: ReactNode;
}

/** Lets go of one's own at once; of another's after a question that names them. */
export function useRelease(acts: QueueActs, me: string): Release {
  const [asked, setAsked] = useState<{ item: TaskItem; name: string } | null>(null);
  const { land } = useLanding();
  return {
    release: (item) => {
      const name = otherHolder(item, me);
      if (name === null) void acts.release(item).catch(() => undefined);
      else setAsked({ item, name });
    },
    question: asked && (
      <Suspense>
        <ReleaseOther
          name={asked.name}
          onClose={() => {
            setAsked(null);
            land();
          }}
          onRelease={() => acts.release(asked.item)}
        />
      </Suspense>
    ),
  };
}
