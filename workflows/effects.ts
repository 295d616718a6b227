import {
  ActivityFailure,
  ApplicationFailure,
  ChildWorkflowFailure,
  proxyActivities,
  proxyLocalActivities,
} from '@temporalio/workflow';
import type { Activities } from '../activities';
import type { EffectRef } from '../activities/effect';
import type { EffectKind } from '../src/domain/lifecycle/definition';

/** How one kind of effect is carried out. Ends when it is done, or when a person must see to it. */
export type Duty = (effect: EffectRef) => Promise<unknown>;

/** What one phase does by itself when the register says it is due. */
export type Duties = Partial<Readonly<Record<EffectKind, Duty>>>;

/**
 * Activities that carry out an effect. They are tried until they succeed or say themselves that they have failed for
 * good: an outage passes, a fault in the work does not.
 */
export const effectActivities = proxyActivities<Activities>({
  startToCloseTimeout: '10 minutes',
  // Every effect beats as long as its process lives.
  heartbeatTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/** Short looks into PostgreSQL. They never give up: while it is away nothing else could be done either. */
export const registerActivities = proxyActivities<Activities>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '500 milliseconds', backoffCoefficient: 2, maximumInterval: '20 seconds' },
});

/** The looks a dialogue takes all the time. */
export type Looks = Pick<Activities, 'sendNotices' | 'passTime'>;

const near = proxyLocalActivities<Activities>({
  startToCloseTimeout: '5 seconds',
  retry: { maximumAttempts: 1 },
});

/**
 * Taken inside the workflow task that wants them: nothing for Temporal to keep, hand out and take back. What does not
 * succeed at once is done as an ordinary activity, whose attempts leave nothing in the history however long PostgreSQL is
 * away. Both are safe to run twice: a worker that dies takes the whole task again.
 */
export const nearLooks: Looks = {
  sendNotices: (dialogueId) =>
    near.sendNotices(dialogueId).catch(() => registerActivities.sendNotices(dialogueId)),
  passTime: (dialogueId) => near.passTime(dialogueId).catch(() => registerActivities.passTime(dialogueId)),
};

/** The class of an error, never its message: that may quote what a person wrote. */
export function classOf(fault: unknown): string {
  if (fault instanceof ActivityFailure || fault instanceof ChildWorkflowFailure) return classOf(fault.cause);
  if (fault instanceof ApplicationFailure) return fault.type ?? 'ApplicationFailure';
  return fault instanceof Error ? fault.name : 'Unknown';
}
