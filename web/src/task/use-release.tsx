import { useState, type ReactNode } from 'react';
import type { ReleaseTask } from '../../../src/contract/task';
import { partOf } from '../ui/part-of';
import { useLanding } from '../ui/use-landing';

const ReleaseOther = partOf(() => import('./release-other'), 'ReleaseOther');

interface Held {
  readonly claimedBy: { readonly id: string; readonly name: string } | null;
}

/** Whoever else than the reader has taken it. */
export const otherHolder = ({ claimedBy }: Held, me: string): string | null =>
  claimedBy === null || claimedBy.id === me ? null : claimedBy.name;

/** Lets go of it for whoever the reader was shown to have it, and for nobody who has taken it since. */
export const releaseOf = ({ claimedBy }: Held): ReleaseTask =>
  claimedBy === null ? {} : { heldBy: claimedBy.id };

interface Release<Task> {
  readonly release: (task: Task) => void;
  /** Whether to let go of what somebody else has taken; null while nothing is asked. */
  readonly question: ReactNode;
}

/** Lets go of one's own at once; of another's after a question that names them. */
export function useRelease<Task extends Held>(
  carryOut: (task: Task) => Promise<unknown>,
  me: string,
  /** The question has been answered; the button that led to it may be gone. */
  onAsked?: () => void,
): Release<Task> {
  const [asked, setAsked] = useState<{ task: Task; name: string } | null>(null);
  const { land } = useLanding();
  return {
    release: (task) => {
      const name = otherHolder(task, me);
      // Shown where the act stands.
      if (name === null) void carryOut(task).catch(() => undefined);
      else setAsked({ task, name });
    },
    question: asked && (
      <ReleaseOther
        name={asked.name}
        onClose={() => {
          setAsked(null);
          (onAsked ?? land)();
        }}
        onRelease={() => carryOut(asked.task)}
      />
    ),
  };
}
