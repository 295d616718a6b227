import { chmodSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../src/local/embedded-postgres';
import { startEmbeddedTemporal } from '../../src/local/embedded-temporal';
import { projectRoot } from '../../src/local/project-root';

const home = join(projectRoot(), '.radslag', 'test');
const folder = join(home, String(process.pid));

interface Running {
  readonly url: string;
  stop(): Promise<void>;
}

/** One PostgreSQL server for the whole run: the one given, else a throw-away of its own. */
export async function postgresForTests(): Promise<Running> {
  const given = process.env['DATABASE_URL'];
  if (given !== undefined) return { url: given, stop: () => Promise.resolve() };
  makeFolder();
  const { url, dataFolder, server } = await startEmbeddedPostgres({
    folder: join(folder, 'postgres'),
    password: 'test',
    database: 'postgres',
    isDurable: false,
  });
  return {
    url,
    stop: async () => {
      await server.stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** One Temporal server for the whole run, with time skipping allowed. */
export async function temporalForTests(): Promise<Running> {
  const given = process.env['TEMPORAL_ADDRESS'];
  if (given !== undefined) return { url: given, stop: () => Promise.resolve() };
  makeFolder();
  const { address, server } = await startEmbeddedTemporal({
    folder: join(folder, 'temporal'),
    namespace: 'default',
    isForTests: true,
  });
  return { url: address, stop: () => server.stop() };
}

/** For what a test writes to disk; gone after the run. */
export function testFolder(): string {
  makeFolder();
  return folder;
}

export function removeTestFolder(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** Two runs in one tree keep apart; what a killed run left is taken away by the next. */
function makeFolder(): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  for (const name of existsSync(home) ? readdirSync(home) : []) {
    if (!isAlive(Number(name))) rmSync(join(home, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
