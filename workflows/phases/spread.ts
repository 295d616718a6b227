import { WorkflowExecutionAlreadyStartedError } from '@temporalio/common';
import { executeChild, ParentClosePolicy } from '@temporalio/workflow';
import type { EffectRef } from '../../activities/effect';
import { effectActivities, type Duties } from '../effects';
import type { Follower } from '../follower';
import { publishWorkflowId } from '../publish-results.messages';
import { publishResults } from '../publish-results.workflow';

export const spreadDuties = {
  /** A workflow of its own: it must be able to take back what it has done, and outlives a dialogue that is withdrawn. */
  'publish-results': publishInItsOwnTime,
  /** What we heard and what happens next, once to each who asked for it. */
  'send-feedback': (effect) => effectActivities.sendFeedback(effect),
} satisfies Duties;

/**
 * The results are published, the participants told, and the receivers and the committee chased for their answers.
 * Without feedback to the participants the register does not let the dialogue leave.
 */
export async function spread(dialogue: Follower): Promise<void> {
  await dialogue.chaseThrough('spread');
}

async function publishInItsOwnTime(effect: EffectRef): Promise<void> {
  try {
    await executeChild(publishResults, {
      workflowId: publishWorkflowId(effect),
      args: [effect],
      parentClosePolicy: ParentClosePolicy.ABANDON,
    });
  } catch (fault) {
    // Started by an earlier run of this dialogue that is gone: it goes on, and tells the register itself how it went.
    if (!(fault instanceof WorkflowExecutionAlreadyStartedError)) throw fault;
  }
}
