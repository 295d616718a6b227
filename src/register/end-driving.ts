import { setTimeout } from 'node:timers/promises';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';

/** What lists say of a dialogue's workflow that has not ended. */
export const RUNNING_DIALOGUES = `WorkflowType = 'dialogue' AND ExecutionStatus = 'Running'`;

/** ms: what has begun is listed a moment later. */
const PAUSE = 1_000;

/**
 * Ends every dialogue's workflow, so that each can begin anew where the register stands: after a restore some know of acts
 * that have not happened, after a release is taken back some cannot be read. Nothing is lost with them: what is to be done is
 * the register's. Returns how many.
 */
export async function endDriving(temporal: Client): Promise<number> {
  const ended = new Set<string>();
  for (;;) {
    const before = ended.size;
    for await (const { workflowId, runId } of temporal.workflow.list({ query: RUNNING_DIALOGUES })) {
      if (ended.has(runId)) continue;
      ended.add(runId);
      await temporal.workflow
        .getHandle(workflowId, runId)
        .terminate('It is begun anew from PostgreSQL')
        .catch((fault: unknown) => {
          // A list lags: it may have ended since.
          if (!(fault instanceof WorkflowNotFoundError)) throw fault;
        });
    }
    if (ended.size === before) return ended.size;
    await setTimeout(PAUSE);
  }
}
