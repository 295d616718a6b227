import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { TASK_QUEUE } from '../../workflows/dialogue.messages';
import { importWorkflowId } from '../../workflows/import-contributions.messages';

export interface ImportStarterDependencies {
  readonly pool: Pool;
  readonly client: Client;
  readonly onFault: (fault: unknown) => void;
  /** ms; an order is found within this. */
  readonly every?: number;
}

/**
 * Starts what people have ordered. The order lies in PostgreSQL, so nobody waits for Temporal; a start too many finds the
 * workflow there already. After a restart every unfinished import is started again: Temporal's store may have been lost.
 */
export class ImportStarter {
  private readonly started = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private pass: Promise<void> = Promise.resolve();

  constructor(private readonly the: ImportStarterDependencies) {}

  start(): void {
    this.timer = setInterval(() => {
      this.pass = this.pass.then(() => this.startOrdered().catch(this.the.onFault));
    }, this.the.every ?? 1_000);
  }

  async stop(): Promise<void> {
    clearInterval(this.timer);
    await this.pass;
  }

  async startOrdered(): Promise<void> {
    const { rows } = await this.the.pool.query<{ id: string; status: string }>({
      name: 'ordered-imports',
      text: `select id, status from contribution_import where status in ('waiting', 'running') order by at limit 100`,
    });
    for (const { id } of rows.filter((row) => row.status === 'waiting' || !this.started.has(row.id))) {
      await this.the.client.workflow.start('importContributions', {
        workflowId: importWorkflowId(id),
        taskQueue: TASK_QUEUE,
        args: [id],
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      this.started.add(id);
    }
  }
}
