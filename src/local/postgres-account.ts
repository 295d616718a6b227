import { execFileSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { LocalFailure } from './local-failure';

export interface Account {
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root. Root lends it the account `postgres`, made if the machine has none. */
export function postgresAccount(): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

/** Whether another account may walk to `path`: a clone under /root or in a private temporary folder is closed to it. */
export function isReachableByOthers(path: string): boolean {
  const parent = dirname(path);
  const mayPass = (statSync(path, { throwIfNoEntry: false })?.mode ?? 0o001) & 0o001;
  return mayPass !== 0 && (parent === path || isReachableByOthers(parent));
}

function lookUp(): Account | undefined {
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return undefined;
  }
}

const idOf = (which: '-u' | '-g'): number =>
  Number(execFileSync('id', [which, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());

function create(): Account {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
      stdio: 'ignore',
    });
  } catch {
    // Judged by what is there afterwards.
  }
  const made = lookUp();
  if (made !== undefined) return made;
  throw new LocalFailure(
    'PostgreSQL får inte köras som root och kontot postgres kunde inte skapas: kör som en vanlig användare, eller ange en databas i drift med DATABASE_URL.',
  );
}
