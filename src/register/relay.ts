import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { changedSignal, dialogueWorkflowId, TASK_QUEUE } from '../../workflows/dialogue.messages';
import { fromRow, STANDING, type StandingRow } from './standing';

/** What Temporal has not been told: read from the partial index over rows whose revision is ahead. */
const UNTOLD = `select ${STANDING} from dialogue d where told_revision < revision order by id limit $1`;

const TOLD = `
  update dialogue d set told_revision = t.revision
  from unnest($1::uuid[], $2::int[]) as t (id, revision) where d.id = t.id and d.told_revision < t.revision`;

/**
 * Tells Temporal how far each dialogue has come, in batches. The row itself remembers what has been told, so a crash
 * anywhere only means telling again; the workflow ignores what is not newer. Returns how many were told.
 */
export async function tellUntold(pool: Pool, temporal: Client, limit = 100): Promise<number> {
  const { rows } = await pool.query<StandingRow>({
    name: 'untold',
    text: UNTOLD,
    values: [limit],
  });
  if (rows.length === 0) return 0;
  const told = await Promise.allSettled(rows.map((row) => tell(temporal, row)));
  const heard = rows.filter((_, at) => told[at]?.status === 'fulfilled');
  await pool.query({
    name: 'told',
    text: TOLD,
    values: [heard.map(({ dialogueId }) => dialogueId), heard.map(({ revision }) => revision)],
  });
  const failure = told.find((each) => each.status === 'rejected');
  if (failure) throw failure.reason;
  return heard.length;
}

async function tell(temporal: Client, row: StandingRow): Promise<void> {
  const { dialogueId } = row;
  const standing = fromRow(row);
  await temporal.workflow.signalWithStart('dialogue', {
    workflowId: dialogueWorkflowId(dialogueId),
    taskQueue: TASK_QUEUE,
    args: [{ dialogueId, standing }],
    signal: changedSignal,
    signalArgs: [standing],
  });
}

const BATCH = 100;

/**
 * How long it gathers before it tells again. The first act after a quiet while is told at once; a person or a program
 * that acts several times in a row costs Temporal one signal, not one for each.
 */
const GATHERING_MS = 250;

export interface RelayDependencies {
  readonly pool: Pool;
  readonly temporal: () => Client;
  /** Calls back on every NOTIFY of the channel; returns how to stop listening. */
  readonly listen: (channel: string, heard: () => void) => Promise<() => Promise<void>>;
  readonly onFault: (fault: unknown) => void;
  /** Between sweeps, ms: finds what a lost notification left untold. */
  readonly sweepEvery?: number;
}

/** Runs in the worker: woken by NOTIFY and by a sweep, it tells until nothing is untold. One pass at a time. */
export class Relay {
  private stopped = false;
  private woken = true;
  private wake: () => void = () => undefined;
  private running: Promise<void> = Promise.resolve();
  private unlisten: () => Promise<void> = () => Promise.resolve();

  constructor(private readonly the: RelayDependencies) {}

  async start(): Promise<void> {
    this.unlisten = await this.the.listen('dialogue', () => {
      this.woken = true;
      this.wake();
    });
    this.running = this.run();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
    await this.unlisten();
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.woken = false;
      const rest = await this.pass();
      if (!this.wasWoken()) await this.sleep(rest);
    }
  }

  /** A notification may have come while the pass was under way. */
  private wasWoken(): boolean {
    return this.woken;
  }

  /** Returns how long to rest if nobody wakes it, ms. */
  private async pass(): Promise<number> {
    const sweep = this.the.sweepEvery ?? 5_000;
    try {
      const told = await tellUntold(this.the.pool, this.the.temporal(), BATCH);
      if (told === BATCH) return 0;
      if (told > 0) await this.pause(GATHERING_MS);
    } catch (fault) {
      this.the.onFault(fault);
      // Whoever is down is not asked again on every act.
      await this.pause(1_000);
    }
    return sweep;
  }

  private sleep(ms: number): Promise<void> {
    return this.pause(ms, true);
  }

  private pause(ms: number, wakeable = false): Promise<void> {
    if (this.stopped) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        if (!wakeable && !this.stopped) return;
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
