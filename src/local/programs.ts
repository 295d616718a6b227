import { join } from 'node:path';
import type { Variables } from '../config';
import { ChildProgram } from './child-program';
import { LocalFailure } from './local-failure';
import type { Starting } from './starting';

const LONGEST_START_MS = 60_000;

/** The API and the worker, as processes of their own: the same two that run in operation. */
export async function startPrograms(starting: Starting, variables: Variables): Promise<void> {
  const worker = start(starting, { name: 'Drivaren', program: 'worker.js', log: 'worker.log', variables });
  const api = start(starting, { name: 'API:t', program: 'main.js', log: 'api.log', variables });
  starting.undoing.add(() => Promise.all([api.stop(), worker.stop()]));
  await untilAnswering(api, new URL('/api/v1/health', starting.settings.http.publicUrl));
}

interface Program {
  readonly name: string;
  readonly program: string;
  readonly log: string;
  readonly variables: Variables;
}

const start = ({ folder, say, onGivenUp }: Starting, { log, ...the }: Program): ChildProgram =>
  new ChildProgram({ ...the, logFile: join(folder, log), onLost: say, onGivenUp });

async function untilAnswering(api: ChildProgram, url: URL): Promise<void> {
  const until = Date.now() + LONGEST_START_MS;
  while (!(await answers(url))) {
    if (!api.isRunning || Date.now() > until) {
      throw new LocalFailure(`API:t kom inte igång:\n${api.lastWords()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function answers(url: URL): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
}
