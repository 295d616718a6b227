import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readSettings } from '../../src/config';
import { migrate } from '../../src/database/migrate';
import { startLocalSystem, type LocalSystem } from '../../src/local/local-system';
import { startEmbeddedPostgres } from '../../src/local/embedded-postgres';
import { LastingTemporal } from '../../src/local/lasting-temporal';
import { freePort } from '../../src/local/ports';
import { projectRoot } from '../../src/local/project-root';
import { localSecrets } from '../../src/local/secrets';
import { childrenOf, cpuSeconds } from './processes';
import type { Programs } from './temporal-on-postgres/programs';
import { temporalOnPostgres } from './temporal-on-postgres/start';

/** The parts whose time is counted, by words in the command they were started with. */
const parts = {
  api: 'main.js',
  worker: 'worker.js',
  temporal: '"name":"Temporal"',
  postgres: '"name":"PostgreSQL"',
} as const;
export type Part = keyof typeof parts;
export const partNames = Object.keys(parts) as readonly Part[];

export interface StartedSystem extends LocalSystem {
  readonly pids: Readonly<Record<Part, number>>;
}

export interface StartOptions {
  /** Where the API and the worker leave a profile of the processor's time when they stop. */
  readonly profiles?: string | undefined;
  /** The server of production, its store in the same PostgreSQL; else the CLI's own, its store in a file. */
  readonly temporal?: Programs | undefined;
}

/** The whole system as `radslag start` runs it, on data of its own that are thrown away. */
export async function startSystem({ profiles, temporal }: StartOptions = {}): Promise<StartedSystem> {
  const folder = mkdtempSync(join(tmpdir(), 'radslag-bench-'));
  // PostgreSQL's own account must be able to walk through it.
  chmodSync(folder, 0o755);
  const binary = process.env['TEMPORAL_CLI_PATH'] ?? join(projectRoot(), '.radslag', 'bin', 'temporal');
  Object.assign(process.env, {
    DATA_DIR: folder,
    PORT: String(await freePort()),
    LOG_LEVEL: 'warn',
    TEMPORAL_CLI_PATH: binary,
    ...(profiles === undefined ? {} : profiling(resolve(profiles))),
  });
  let isStopping = false;
  const clear = (): void => {
    rmSync(folder, { recursive: true, force: true });
  };
  const production = temporal === undefined ? undefined : await serversOfProduction(temporal, folder);
  const system = await startLocalSystem({
    settings: readSettings(),
    say: () => undefined,
    onGivenUp: (sentence) => {
      if (!isStopping) process.stderr.write(`${sentence}\n`);
    },
    leaving: new AbortController().signal,
  }).catch(async (fault: unknown) => {
    await production?.stop();
    clear();
    throw fault;
  });
  const pids = Object.fromEntries(partNames.map((part) => [part, pidOf(part)])) as StartedSystem['pids'];
  return {
    ...system,
    pids,
    stop: async () => {
      isStopping = true;
      await system.stop();
      await production?.stop();
      clear();
    },
  };
}

/** PostgreSQL and Temporal as servers that the settings name: neither is then the start's own. */
async function serversOfProduction(
  programs: Programs,
  folder: string,
): Promise<{ readonly stop: () => Promise<void> }> {
  const password = localSecrets(folder).databasePassword;
  const postgres = await startEmbeddedPostgres({ folder, password, database: 'radslag' });
  try {
    const start = await temporalOnPostgres(programs, { folder, databaseUrl: postgres.url });
    // Beside each other, as the composition of production has them.
    const [temporal] = await Promise.all([
      LastingTemporal.start(start, () => undefined),
      migrate({ databaseUrl: postgres.url, prismaFolder: join(projectRoot(), 'prisma') }),
    ]);
    Object.assign(process.env, { DATABASE_URL: postgres.url, TEMPORAL_ADDRESS: temporal.address });
    return {
      stop: async () => {
        await temporal.stop();
        await postgres.server.stop();
      },
    };
  } catch (fault) {
    await postgres.server.stop();
    throw fault;
  }
}

function profiling(folder: string): Readonly<Record<string, string>> {
  mkdirSync(folder, { recursive: true });
  return { NODE_OPTIONS: `--require ${join(__dirname, 'profiling.js')}`, BENCH_PROFILES: folder };
}

function pidOf(part: Part): number {
  const found = childrenOf(process.pid).find(({ command }) => command.includes(parts[part]));
  if (!found) throw new Error(`The ${part} process is not to be found`);
  return found.pid;
}

/** Seconds of CPU each part has used since it started. */
export const cpuOf = ({ pids }: StartedSystem): Readonly<Record<Part, number>> =>
  Object.fromEntries(partNames.map((part) => [part, cpuSeconds(pids[part])])) as Record<Part, number>;
