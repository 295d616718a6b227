import { execFileSync } from 'node:child_process';
import { appendFileSync, chownSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { postgresAccount } from '../../src/local/postgres-account';
import type { WholeSystem } from '../whole-system/whole-system';

/** A copy of the running server's files, made between pg_backup_start and pg_backup_stop. */
export async function baseBackup({ pool, folder }: WholeSystem): Promise<string> {
  const copy = join(folder, 'base-backup');
  // What an archive would hold stays where it is.
  await pool.query(`alter system set wal_keep_size = '2GB'`);
  await pool.query('select pg_reload_conf()');
  const client = await pool.connect();
  try {
    await client.query(`select pg_backup_start('prov', true)`);
    // Files may change and go while they are copied: the log mends the one, and cp's complaint of the other is none.
    try {
      execFileSync('cp', ['-a', join(folder, 'postgres'), copy], { stdio: 'pipe' });
    } catch (fault) {
      if (!(fault instanceof Error && fault.message.includes('No such file'))) throw fault;
    }
    const { rows } = await client.query<{ labelfile: string }>('select labelfile from pg_backup_stop(true)');
    writeFileSync(join(copy, 'backup_label'), rows[0]?.labelfile ?? '');
  } finally {
    client.release();
  }
  rmSync(join(copy, 'postmaster.pid'), { force: true });
  const log = join(copy, 'pg_wal');
  for (const name of readdirSync(log).filter((each) => /^[0-9A-F]{24}/.test(each))) rmSync(join(log, name));
  return copy;
}

/** The stopped server's data are put aside, and the copy takes their place, to be brought forward to that moment and no further. */
export function restoreTo({ folder }: WholeSystem, copy: string, moment: string): void {
  const data = join(folder, 'postgres');
  const lost = join(folder, 'lost');
  renameSync(data, lost);
  renameSync(copy, data);
  appendFileSync(
    join(data, 'postgresql.auto.conf'),
    [
      `restore_command = 'cp "${join(lost, 'pg_wal')}/%f" "%p"'`,
      `recovery_target_time = '${moment}'`,
      `recovery_target_action = 'promote'\n`,
    ].join('\n'),
  );
  const account = postgresAccount();
  for (const name of ['backup_label', 'recovery.signal']) {
    const file = join(data, name);
    appendFileSync(file, '');
    if (account) chownSync(file, account.uid, account.gid);
  }
}

export async function recovered({ pool }: WholeSystem): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    const { rows } = await pool.query<{ recovers: boolean }>('select pg_is_in_recovery() as recovers');
    if (rows[0]?.recovers === false) return;
    await setTimeout(100);
  }
  throw new Error('Återläsningen blev inte klar');
}
