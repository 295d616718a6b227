import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { BoundedPool } from '../../src/database/bounded-pool';
import { inherited, readSettings, requireConfig } from '../../src/config';
import { dataConverter } from '../../src/temporal/data-converter';
import type { Difference } from '../../src/verification/difference';
import { verify } from '../../src/verification/verify';
import { Machines } from '../whole-system/machine';
import { startBeside, type Beside } from './beside';
import type { WholeSystem } from '../whole-system/whole-system';

/** A database and a namespace of their own on the system's servers, for processes of any build. */
export class SecondSystem {
  private running: { readonly api: Beside; readonly worker: Beside; readonly machines: Machines } | undefined;

  private constructor(
    private readonly beside: WholeSystem,
    readonly pool: BoundedPool,
    private readonly variables: Readonly<Record<string, string>>,
  ) {}

  static async make(system: WholeSystem, name: string): Promise<SecondSystem> {
    await system.pool.query(`create database ${name}`);
    await system.asOperator(({ workflowService }) =>
      workflowService.registerNamespace({
        namespace: name,
        workflowExecutionRetentionPeriod: { seconds: 86_400 as never },
      }),
    );
    const url = new URL(system.variables['DATABASE_URL'] ?? '');
    url.pathname = `/${name}`;
    const variables = { ...system.variables, DATABASE_URL: url.href, TEMPORAL_NAMESPACE: name };
    return new SecondSystem(system, new BoundedPool({ url: url.href, size: 4 }), variables);
  }

  /** A command of that build's, to its end. */
  command(root: string, ...words: readonly string[]): void {
    execFileSync(process.execPath, [join(root, 'dist', 'src', 'cli', 'radslag.js'), ...words], {
      cwd: root,
      env: inherited(this.variables),
      stdio: 'pipe',
    });
  }

  /** The processes of that build instead of those that run now. */
  async runs(root: string): Promise<Machines> {
    await this.stopProcesses();
    const { variables } = this;
    const [api, worker] = [
      await startBeside(this.beside, { program: 'main.js', variables, root }),
      await startBeside(this.beside, { program: 'worker.js', variables, root }),
    ];
    const machines = new Machines(api.address, { comesBack: true });
    this.running = { api, worker, machines };
    await untilReady(`${api.address}/health/ready`);
    return machines;
  }

  /** ms that Temporal may lag behind. */
  async differences(patience: number): Promise<readonly Difference[]> {
    const { temporal, secrets } = requireConfig(readSettings(inherited(this.variables)));
    const connection = await Connection.connect({ address: temporal.address });
    try {
      const client = new Client({
        connection,
        namespace: temporal.namespace,
        dataConverter: dataConverter(secrets.payloadKeys),
      });
      return (await verify(this.pool, client, { patience })).differences;
    } finally {
      await connection.close();
    }
  }

  async stop(): Promise<void> {
    await this.stopProcesses();
    await this.pool.end();
  }

  private async stopProcesses(): Promise<void> {
    this.running?.machines.close();
    await Promise.all([this.running?.api.stop(), this.running?.worker.stop()]);
    this.running = undefined;
  }
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const isReady = await fetch(url).then(
      async (response) => response.ok && ((await response.json()) as { driver: string }).driver === 'up',
      () => false,
    );
    if (isReady) return;
    await setTimeout(200);
  }
  throw new Error(`Inte redo inom en minut: ${url}`);
}
