import { execFileSync } from 'node:child_process';
import {
  chownSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { postgresAccount } from '../../src/local/postgres-account';
import type { WholeSystem } from '../whole-system/whole-system';

/** A disk of its own for a part of what PostgreSQL writes, that can be filled. */
export interface FullDisk {
  fill(): void;
  free(): void;
  remove(): Promise<void>;
}

const TABLE = 'dialogue_event';

/** For the events; null where none can be mounted. 24 MiB hold those there are, and little more. */
export async function diskForEvents({ pool, folder }: WholeSystem): Promise<FullDisk | null> {
  const disk = mounted(join(folder, 'disk'), 24);
  if (disk === null) return null;
  const space = join(disk.path, 'events');
  mkdirSync(space);
  disk.give(space);
  await pool.query(`create tablespace events location '${space}'`);
  await pool.query(`alter table ${TABLE} set tablespace events`);
  return {
    ...disk,
    remove: async () => {
      await pool.query(`alter table ${TABLE} set tablespace pg_default`);
      await pool.query('drop tablespace events');
      disk.unmount();
    },
  };
}

/** MiB beside the log there is: what the server may still take from the disk before it is filled. */
const ROOM_FOR_LOG = 64;

/** For the write-ahead log; null where none can be mounted. The server is stopped and started to move it. */
export async function diskForLog(system: WholeSystem): Promise<FullDisk | null> {
  const log = join(system.folder, 'postgres', 'pg_wal');
  const aside = `${log}.aside`;
  const held = Number(execFileSync('du', ['-sm', log]).toString().split('\t')[0]);
  const disk = mounted(join(system.folder, 'log-disk'), held + ROOM_FOR_LOG);
  if (disk === null) return null;
  const moved = join(disk.path, 'pg_wal');
  const whileStopped = async (move: () => void): Promise<void> => {
    if (system.isRunning('postgres')) system.kill('postgres', 'SIGINT');
    await system.postgresGone();
    move();
    await system.startPostgres();
  };
  await whileStopped(() => {
    execFileSync('cp', ['-a', log, moved]);
    renameSync(log, aside);
    symlinkSync(moved, log);
  });
  return {
    ...disk,
    remove: async () => {
      await whileStopped(() => {
        rmSync(log);
        execFileSync('cp', ['-a', moved, log]);
        rmSync(aside, { recursive: true });
      });
      disk.unmount();
    },
  };
}

interface Mounted extends Omit<FullDisk, 'remove'> {
  readonly path: string;
  /** To the account the server runs by. */
  give(path: string): void;
  unmount(): void;
}

/** Null where it cannot be: that takes root, on Linux. */
function mounted(path: string, mebibytes: number): Mounted | null {
  const account = postgresAccount();
  if (account === undefined) return null;
  mkdirSync(path);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(mebibytes)}m`, 'tmpfs', path], {
      stdio: 'pipe',
    });
  } catch {
    return null;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    give: (given) => {
      chownSync(given, account.uid, account.gid);
    },
    fill: () => {
      const file = openSync(ballast, 'w');
      try {
        for (const piece of [65_536, 4_096]) writeUntilFull(file, Buffer.alloc(piece));
      } finally {
        closeSync(file);
      }
    },
    free: () => {
      rmSync(ballast);
    },
    unmount: () => {
      execFileSync('umount', [path], { stdio: 'pipe' });
    },
  };
}

function writeUntilFull(file: number, piece: Buffer): void {
  try {
    for (;;) writeSync(file, piece);
  } catch (fault) {
    if (!(fault instanceof Error && 'code' in fault && fault.code === 'ENOSPC')) throw fault;
  }
}
