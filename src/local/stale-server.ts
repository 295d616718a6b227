import { readFileSync, rmSync } from 'node:fs';

/**
 * Stops a server whose keeper was itself killed and that therefore still holds the data. The number in the file may since
 * have been given to another process, so the command line must also name what we started.
 */
export async function stopStaleServer(
  pidFile: string,
  expected: string,
  signal: NodeJS.Signals,
): Promise<void> {
  const pid = readPid(pidFile);
  if (pid === undefined) return;
  if (commandLine(pid)?.includes(expected) === true) {
    process.kill(pid, signal);
    await untilGone(pid, Date.now() + 20_000);
  }
  rmSync(pidFile, { force: true });
}

/** The command line of a living process, or nothing if it is gone or cannot be seen. */
export function commandLine(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return undefined;
  }
}

async function untilGone(pid: number, until: number): Promise<void> {
  while (isAlive(pid)) {
    if (Date.now() > until) {
      process.kill(pid, 'SIGKILL');
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
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

function readPid(pidFile: string): number | undefined {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    return Number.isInteger(pid) && pid > 1 ? pid : undefined;
  } catch {
    return undefined;
  }
}
