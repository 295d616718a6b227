import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { inherited } from '../../src/config';
import { nodeArguments } from '../../src/local/node-arguments';
import { freePort } from '../../src/local/ports';
import { projectRoot } from '../../src/local/project-root';
import { memoryMiB } from '../whole-system/processes';
import type { WholeSystem } from '../whole-system/whole-system';

/** A process of the program's beside the system's own, with settings of its own. */
export interface Beside {
  readonly address: string;
  /** MiB it holds now. */
  memory(): number;
  stop(): Promise<void>;
  /** -9 */
  kill(): Promise<void>;
}

export interface BesideOptions {
  readonly program: 'main.js' | 'worker.js';
  readonly variables: Readonly<Record<string, string>>;
  /** Of another build than this. */
  readonly root?: string;
}

export async function startBeside(
  system: WholeSystem,
  { program, variables, root = projectRoot() }: BesideOptions,
): Promise<Beside> {
  const port = String(await freePort());
  const log = openSync(join(system.folder, `beside-${program}-${port}.log`), 'a');
  const child = spawn(process.execPath, [...nodeArguments(), join(root, 'dist', 'src', program)], {
    cwd: root,
    env: inherited({ ...system.variables, PORT: port, ...variables }),
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    await gone;
  };
  return {
    address: `http://127.0.0.1:${port}`,
    memory: () => (child.pid === undefined ? 0 : memoryMiB(child.pid)),
    stop: () => end('SIGTERM'),
    kill: () => end('SIGKILL'),
  };
}
