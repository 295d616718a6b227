import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine } from './stale-server';

/** What a started system writes down, so that commands in other terminals find it. */
export interface RunningSystem {
  readonly pid: number;
  readonly address: string;
  /** The variables its API and worker were started with. */
  readonly variables: Readonly<Record<string, string>>;
}

const fileIn = (folder: string): string => join(folder, 'running.json');

/** The system that now runs on this data folder, if one does. */
export function runningSystem(folder: string): RunningSystem | undefined {
  try {
    const system = JSON.parse(readFileSync(fileIn(folder), 'utf8')) as RunningSystem;
    // The number may have gone to another process since.
    return commandLine(system.pid)?.includes('radslag') === true ? system : undefined;
  } catch {
    return undefined;
  }
}

/** Owner only: the variables hold the secrets. */
export function writeDown(folder: string, system: RunningSystem): void {
  rmSync(fileIn(folder), { force: true });
  writeFileSync(fileIn(folder), `${JSON.stringify(system, null, 2)}\n`, { mode: 0o600 });
}

export const strikeOut = (folder: string): Promise<void> => rm(fileIn(folder), { force: true });
