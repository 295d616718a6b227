import { Injectable } from '@nestjs/common';
import { Client, WorkflowNotFoundError } from '@temporalio/client';
import {
  dialogueWorkflowId,
  reportQuery,
  TASK_QUEUE,
  type DriverReport,
} from '../../workflows/dialogue.messages';

/** `not-started`: Temporal has not been told of the dialogue yet. */
export interface NoReport {
  readonly down: true;
  readonly why: 'no-answer' | 'not-started';
}

export interface DriverHealth {
  /** Temporal answers. */
  readonly server: boolean;
  /** A worker has asked it for work lately. */
  readonly worker: boolean;
}

/** People wait for the page it stands on. */
const PATIENCE_MS = 1_500;
/** A worker asks again at least once a minute. */
const LATELY_MS = 75_000;

/** What the driver is doing, for those who ask; no answer is an answer. */
@Injectable()
export class DriverStatus {
  constructor(private readonly client: Client) {}

  async report(dialogueId: string): Promise<DriverReport | NoReport> {
    const workflow = this.client.workflow.getHandle(dialogueWorkflowId(dialogueId));
    try {
      return await this.inTime(() => workflow.query(reportQuery));
    } catch (fault) {
      return { down: true, why: fault instanceof WorkflowNotFoundError ? 'not-started' : 'no-answer' };
    }
  }

  async health(): Promise<DriverHealth> {
    try {
      const { pollers } = await this.inTime(() =>
        this.client.workflowService.describeTaskQueue({
          namespace: this.client.options.namespace,
          taskQueue: { name: TASK_QUEUE },
        }),
      );
      const since = Date.now() - LATELY_MS;
      const asked = pollers.some(
        ({ lastAccessTime }) => Number(lastAccessTime?.seconds ?? 0) * 1_000 > since,
      );
      return { server: true, worker: asked };
    } catch {
      return { server: false, worker: false };
    }
  }

  private inTime<Result>(ask: () => Promise<Result>): Promise<Result> {
    return this.client.connection.withDeadline(Date.now() + PATIENCE_MS, ask);
  }
}
