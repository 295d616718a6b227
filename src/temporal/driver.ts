import type { Client } from '@temporalio/client';
import {
  DefaultLogger,
  NativeConnection,
  Runtime,
  Worker,
  type Logger,
  type WorkerOptions,
} from '@temporalio/worker';
import type { Activities } from '../../activities';
import { TASK_QUEUE } from '../../workflows/dialogue.messages';
import { takingTraceUp } from '../tracing/temporal-interceptors';
import { dataConverter } from './data-converter';
import { ensureSchedules } from './schedules';
import { ensureSearchAttributes } from './search-attributes';
import type { TemporalSettings } from './temporal.module';
import { workflowCode, type WorkflowCode } from './workflow-bundle';

export interface DriverDependencies extends TemporalSettings {
  readonly client: Client;
  readonly activities: Activities;
  /** As many as may want a database connection at once. */
  readonly activitiesAtOnce: number;
  readonly onFault: (fault: unknown) => void;
  /** Something trying again does not mend: the process should end and say so. */
  readonly onFatal: (fault: unknown) => void;
  readonly code?: WorkflowCode;
}

/** A dialogue waits for weeks: what is kept serves those that are acted on now, 0.1–0.2 MB each. The rest is replayed. */
const CACHED = 500;
/** Few, so that each is done well within the ten seconds it has, also when thousands are due at once on a busy machine. */
const TASKS_AT_ONCE = 20;

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 10_000;

/** The worker, kept running: while Temporal is down it tries again, and people go on working. */
export class Driver {
  private stopped = false;
  private running: Promise<void> = Promise.resolve();
  private worker: Worker | undefined;
  private wake: () => void = () => undefined;

  constructor(private readonly the: DriverDependencies) {}

  start(): void {
    installRuntime();
    this.running = this.keepRunning();
  }

  /** What is under way is finished or handed back before this is done. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    if (this.worker?.getState() === 'RUNNING') this.worker.shutdown();
    await this.running;
  }

  private async keepRunning(): Promise<void> {
    for (let pause = FIRST_PAUSE_MS; !this.stopped; pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
      try {
        await this.runOnce();
      } catch (fault) {
        if (!isPassing(fault)) {
          this.the.onFatal(fault);
          return;
        }
        this.the.onFault(fault);
        await this.rest(pause);
      }
    }
  }

  private async runOnce(): Promise<void> {
    const { address, namespace, client } = this.the;
    const connection = await NativeConnection.connect({ address });
    try {
      await ensureSearchAttributes(connection.operatorService, namespace);
      await ensureSchedules(client);
      this.worker = await Worker.create({ connection, ...this.options() });
      const running = this.worker.run();
      // Stopped meanwhile: there was no worker to tell.
      if (this.stopped) this.worker.shutdown();
      await running;
    } finally {
      this.worker = undefined;
      await connection.close();
    }
  }

  private options(): Omit<WorkerOptions, 'connection'> {
    const { namespace, payloadKeys, activities, activitiesAtOnce } = this.the;
    const { interceptors, ...code } = this.the.code ?? workflowCode();
    return {
      namespace,
      taskQueue: TASK_QUEUE,
      dataConverter: dataConverter(payloadKeys),
      activities,
      maxCachedWorkflows: CACHED,
      maxConcurrentWorkflowTaskExecutions: TASKS_AT_ONCE,
      maxConcurrentActivityTaskExecutions: Math.max(1, Math.floor(activitiesAtOnce / 2)),
      maxConcurrentLocalActivityExecutions: Math.max(1, Math.ceil(activitiesAtOnce / 2)),
      shutdownGraceTime: '10 seconds',
      interceptors: { ...interceptors, activity: [takingTraceUp] },
      ...code,
    };
  }

  private rest(ms: number): Promise<void> {
    if (this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** Temporal away, starting, or without its namespace yet: gRPC says so, or the connection does. */
function isPassing(fault: unknown): boolean {
  if (!(fault instanceof Error)) return false;
  return 'code' in fault || /connect|transport|unavailable|namespace/i.test(`${fault.name} ${fault.message}`);
}

export interface RuntimeOptions {
  readonly logger?: Logger;
  /** Where the SDK tells Prometheus of itself, host and port. */
  readonly metrics?: string;
}

/** Once a process. Signals are the program's own business: the SDK would stop workers behind its back. */
export function installRuntime({ logger, metrics }: RuntimeOptions = {}): void {
  if (installed) return;
  installed = true;
  Runtime.install({
    shutdownSignals: [],
    logger: logger ?? new DefaultLogger('ERROR'),
    ...(metrics === undefined
      ? {}
      : {
          telemetryOptions: { metrics: { prometheus: { bindAddress: metrics, countersTotalSuffix: true } } },
        }),
  });
}

let installed = false;
