import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { dialogueWorkflowId } from '../../workflows/dialogue.messages';
import { HAS_WORK } from './standing';

const RUNNING = `WorkflowType = 'dialogue' AND ExecutionStatus = 'Running'`;

const DRIVEN = `select d.id from dialogue d where d.ended is null or d.told_revision < d.revision or ${HAS_WORK}`;

/**
 * Workflows of dialogues that PostgreSQL does not know, or knows to be over: Temporal's store is of a later moment than
 * the register's. They are ended; nothing of theirs is left to do. Returns how many.
 */
export async function endStrays(pool: Pool, temporal: Client): Promise<number> {
  const running: string[] = [];
  for await (const { workflowId } of temporal.workflow.list({ query: RUNNING })) running.push(workflowId);
  const { rows } = await pool.query<{ id: string }>(DRIVEN);
  const driven = new Set(rows.map(({ id }) => dialogueWorkflowId(id)));
  const strays = running.filter((id) => !driven.has(id));
  for (const id of strays)
    await temporal.workflow
      .getHandle(id)
      .terminate('PostgreSQL does not know this dialogue to be open')
      .catch((fault: unknown) => {
        // A list lags: it may have ended since.
        if (!(fault instanceof WorkflowNotFoundError)) throw fault;
      });
  return strays.length;
}
