import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import {
  changedSignal,
  dialogueWorkflowId,
  DRIVING_VERSION,
  shownDue,
  shownPhase,
  TASK_QUEUE,
} from '../../workflows/dialogue.messages';
import { fromRow, STANDING, type StandingRow } from './standing';

/** What Temporal has not been told: read from the partial index over rows whose revision is ahead. */
const UNTOLD = `
  select ${STANDING}, d.restarts_driver as restarts from dialogue d
  where told_revision < revision and id <> all ($2::uuid[]) order by id limit $1`;

const TOLD = `
  update dialogue d set told_revision = t.revision, restarts_driver = d.restarts_driver and not t.restarts
  from unnest($1::uuid[], $2::int[], $3::bool[]) as t (id, revision, restarts) where d.id = t.id and d.told_revision < t.revision`;

/**
 * Tells Temporal how far each dialogue has come, in batches. The row itself remembers what has been told, so a crash
 * anywhere only means telling again; the workflow ignores what is not newer. Returns the ids of those told.
 */
export async function tellUntold(
  pool: Pool,
  temporal: Client,
  { limit = BATCH, resting = [] }: { readonly limit?: number; readonly resting?: readonly string[] } = {},
): Promise<readonly string[]> {
  const { rows } = await pool.query<Untold>({
    name: 'untold',
    text: UNTOLD,
    values: [limit, resting],
  });
  if (rows.length === 0) return [];
  const told = await Promise.allSettled(rows.map((row) => tell(temporal, row)));
  const heard = rows.filter((_, at) => told[at]?.status === 'fulfilled');
  const ids = heard.map(({ dialogueId }) => dialogueId);
  await pool.query({
    name: 'told',
    text: TOLD,
    values: [ids, heard.map(({ revision }) => revision), heard.map(({ restarts }) => restarts)],
  });
  const failure = told.find((each) => each.status === 'rejected');
  if (failure) throw failure.reason;
  return ids;
}

interface Untold extends StandingRow {
  /** Its workflow could not go on, and somebody wants it begun anew. */
  readonly restarts: boolean;
}

async function tell(temporal: Client, row: Untold): Promise<void> {
  const { dialogueId } = row;
  const standing = fromRow(row);
  await temporal.workflow.signalWithStart('dialogue', {
    workflowId: dialogueWorkflowId(dialogueId),
    taskQueue: TASK_QUEUE,
    args: [{ dialogueId, standing, version: DRIVING_VERSION }],
    typedSearchAttributes: [
      { key: shownPhase, value: standing.phase },
      ...(standing.nextDue === null ? [] : [{ key: shownDue, value: new Date(standing.nextDue) }]),
    ],
    signal: changedSignal,
    signalArgs: [standing],
    ...(row.restarts ? { workflowIdConflictPolicy: 'TERMINATE_EXISTING' } : {}),
  });
}

const BATCH = 100;

/** Between two passes while there is something to tell. */
const GATHERING_MS = 250;

/**
 * How long a dialogue that has been told is left alone. The first act after a quiet while is told at once; a person or a
 * program that acts several times in a row costs Temporal one signal a second, not one for each.
 */
const REST_MS = 1_000;

export interface RelayDependencies {
  readonly pool: Pool;
  readonly temporal: () => Client;
  /** Calls back on every NOTIFY of the channel; returns how to stop listening. */
  readonly listen: (channel: string, heard: () => void) => Promise<() => Promise<void>>;
  readonly onFault: (fault: unknown) => void;
  /** Between sweeps, ms: finds what a lost notification left untold. */
  readonly sweepEvery?: number;
  /** ms between two signals to one dialogue. */
  readonly rest?: number;
}

/** Runs in the worker: woken by NOTIFY and by a sweep, it tells until nothing is untold. One pass at a time. */
export class Relay {
  private stopped = false;
  private woken = true;
  /** Dialogues told a moment ago, with the instant (ms) until which they rest; in the order they were told. */
  private readonly resting = new Map<string, number>();
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
      this.letRested();
      const told = await tellUntold(this.the.pool, this.the.temporal(), {
        resting: [...this.resting.keys()],
      });
      const until = Date.now() + (this.the.rest ?? REST_MS);
      for (const id of told) this.resting.set(id, until);
      if (told.length === BATCH) return 0;
      if (this.resting.size === 0) return sweep;
      await this.pause(GATHERING_MS);
      return 0;
    } catch (fault) {
      this.the.onFault(fault);
      // Whoever is down is not asked again on every act.
      await this.pause(1_000);
    }
    return sweep;
  }

  private letRested(): void {
    for (const [id, until] of this.resting) {
      if (until > Date.now()) return;
      this.resting.delete(id);
    }
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
