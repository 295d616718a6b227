import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { Pool } from 'pg';
import { BoundedPool } from '../../src/database/bounded-pool';
import { readSettings, requireConfig } from '../../src/config';
import { startEmbeddedPostgres } from '../../src/local/embedded-postgres';
import { localSecrets } from '../../src/local/secrets';
import { Clock } from '../../src/register/clock';
import { withClient } from '../../src/temporal/with-client';
import type { Difference } from '../../src/verification/difference';
import type { Looking } from '../../src/verification/driver-differences';
import { verify } from '../../src/verification/verify';
import { cpuOf, startSystem, type StartOptions, type StartedSystem } from './started-system';
import { drained } from './drained';
import { Machines } from './machine';
import { childrenOf, memoryMiB } from './processes';
import { buildTown, type Desk } from './town';

export type Part = 'api' | 'worker' | 'temporal' | 'postgres';

/** Everything as `radslag start` runs it, with somebody who kills its parts. */
export class WholeSystem {
  private readonly undoing: (() => Promise<void>)[] = [];

  private constructor(
    private readonly started: StartedSystem,
    readonly pool: Pool,
    /** Clients who come back when they are told to or cut off, with the same key. */
    readonly machines: Machines,
  ) {}

  static async start(options: StartOptions = {}): Promise<WholeSystem> {
    const started = await startSystem(options);
    const pool = new BoundedPool({ url: started.databaseUrl, size: 4 });
    return new WholeSystem(started, pool, new Machines(started.address, { comesBack: true }));
  }

  get folder(): string {
    return this.started.folder;
  }

  get address(): string {
    return this.started.address;
  }

  /** What its processes were started with. */
  get variables(): Readonly<Record<string, string>> {
    return this.started.variables;
  }

  /** Desks of their own for one case. */
  desks(name: string, count: number, receivers: number): Promise<readonly Desk[]> {
    return buildTown(this.pool, count, receivers, name);
  }

  /** -9, if nothing else is said; 0 only asks. What starts it again is the system's own business, save for PostgreSQL. */
  kill(part: Part, signal: NodeJS.Signals | 0 = 'SIGKILL'): void {
    process.kill(this.pidOf(part), signal);
  }

  /** Whether there was anything to kill: it may be on its way up. */
  killIfRunning(part: Part, signal: NodeJS.Signals = 'SIGKILL'): boolean {
    try {
      this.kill(part, signal);
      return true;
    } catch {
      return false;
    }
  }

  isRunning(part: Part): boolean {
    try {
      this.kill(part, 0);
      return true;
    } catch {
      return false;
    }
  }

  /** Seconds of CPU each part has used since it started. */
  cpu(): ReturnType<typeof cpuOf> {
    return cpuOf(this.started);
  }

  /** MiB it holds now. */
  memory(part: Part): number {
    return memoryMiB(this.pidOf(part));
  }

  /** Seconds go by for every dialogue at once. */
  async forward(seconds: number): Promise<void> {
    await new Clock(this.pool, true).forward(seconds);
  }

  /** After it was asked to stop. */
  async postgresGone(): Promise<void> {
    while (existsSync(join(this.folder, 'postgres', 'postmaster.pid'))) await setTimeout(50);
  }

  /** As the operator does whose database server died: the same data folder, the same port. */
  async startPostgres(): Promise<void> {
    const options = {
      folder: this.folder,
      password: localSecrets(this.folder).databasePassword,
      database: 'radslag',
    };
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { server } = await startEmbeddedPostgres(options);
        this.undoing.push(() => server.stop());
        return;
      } catch (fault) {
        // Its children hold the memory for a moment after the first of them was killed.
        if (attempt === 20) throw fault;
        await setTimeout(500);
      }
    }
  }

  /** Until Temporal has been told of everything and all that followed is done. @throws when it takes longer, in ms */
  async drained(within: number): Promise<number> {
    const began = Date.now();
    await drained(this.pool, within);
    return (Date.now() - began) / 1_000;
  }

  /** ms that Temporal may lag behind. */
  async differences(patience: number, also: Pick<Looking, 'asksAll'> = {}): Promise<readonly Difference[]> {
    return this.asOperator(
      async (client) => (await verify(this.pool, client, { patience, ...also })).differences,
    );
  }

  asOperator<Result>(act: (client: Client) => Promise<Result>): Promise<Result> {
    const config = requireConfig(readSettings({ ...process.env, ...this.started.variables }));
    const temporal = { ...config.temporal, address: this.started.temporalAddress };
    return withClient({ ...config, temporal }, act, '30 seconds');
  }

  /** Until Temporal is up again. */
  async answersAgain(): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.asOperator(({ workflow }) => workflow.count());
        return;
      } catch (fault) {
        if (attempt === 60) throw fault;
        await setTimeout(500);
      }
    }
  }

  async count(sql: string, values: readonly unknown[] = []): Promise<number> {
    const { rows } = await this.pool.query<{ n: number }>(sql, [...values]);
    return rows[0]?.n ?? 0;
  }

  async stop(): Promise<void> {
    this.machines.close();
    await this.pool.end();
    await this.started.stop();
    for (const undo of this.undoing) await undo();
  }

  private pidOf(part: Part): number {
    const pid = part === 'postgres' || part === 'temporal' ? this.pidKept(part) : this.pidFound(part);
    // A file that is just being written is empty, and 0 would be everybody in this program's own group.
    if (pid === undefined || !(pid > 1)) throw new Error(`${part} is not running`);
    return pid;
  }

  private pidKept(part: 'postgres' | 'temporal'): number {
    return Number(readFileSync(join(this.folder, `${part}.pid`), 'utf8'));
  }

  private pidFound(part: 'api' | 'worker'): number | undefined {
    const program = part === 'api' ? 'main.js' : 'worker.js';
    return childrenOf(process.pid).find(({ command }) => command.includes(program))?.pid;
  }
}
