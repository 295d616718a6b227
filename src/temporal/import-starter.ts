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

/** ms after which what is still unfinished is started again: Temporal's store may have been lost. */
const AGAIN = 30_000;

/**
 * Starts what people have ordered. The order lies in PostgreSQL, so nobody waits for Temporal; a start too many finds the
 * workflow there already. What has been finished, or given up, is started at once when it is ordered anew.
 */
export class ImportStarter {
  /** When each unfinished one was started last, ms. */
  private started: ReadonlyMap<string, number> = new Map();
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
    const { rows } = await this.the.pool.query<{ id: string }>({
      name: 'ordered-imports',
      text: `select id from contribution_import where status in ('waiting', 'running') order by at limit 100`,
    });
    const now = Date.now();
    const started = new Map(rows.map(({ id }) => [id, this.started.get(id) ?? 0]));
    for (const [id, last] of started) {
      if (now - last < AGAIN) continue;
      await this.the.client.workflow.start('importContributions', {
        workflowId: importWorkflowId(id),
        taskQueue: TASK_QUEUE,
        args: [id],
        workflowIdConflictPolicy: 'USE_EXISTING',
      });
      started.set(id, now);
    }
    this.started = started;
  }
}
