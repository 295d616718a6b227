import { execFileSync } from 'node:child_process';
import { chownSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { postgresAccount } from '../../../src/local/postgres-account';
import type { WholeSystem } from './whole-system';

/** MiB: the events there are, and little more. */
const SIZE = 24;
const TABLE = 'dialogue_event';

/** A disk of its own for the events, that can be filled. */
export interface FullDisk {
  fill(): void;
  free(): void;
  remove(): Promise<void>;
}

/** Null where none can be mounted: that takes root, on Linux. */
export async function diskForEvents({ pool, folder }: WholeSystem): Promise<FullDisk | null> {
  const account = postgresAccount();
  const disk = join(folder, 'disk');
  const space = join(disk, 'events');
  if (account === undefined) return null;
  mkdirSync(disk);
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${String(SIZE)}m`, 'tmpfs', disk], { stdio: 'pipe' });
  } catch {
    return null;
  }
  mkdirSync(space);
  chownSync(space, account.uid, account.gid);
  await pool.query(`create tablespace events location '${space}'`);
  await pool.query(`alter table ${TABLE} set tablespace events`);
  const ballast = join(disk, 'ballast');
  return {
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
    remove: async () => {
      await pool.query(`alter table ${TABLE} set tablespace pg_default`);
      await pool.query('drop tablespace events');
      execFileSync('umount', [disk], { stdio: 'pipe' });
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
