import { join } from 'node:path';
import type { Settings, Variables } from '../config';
import { ChildProgram } from './child-program';
import { LocalFailure } from './local-failure';
import type { Starting } from './starting';

const LONGEST_START_MS = 60_000;
const LONGEST_WAIT_FOR_DRIVER_MS = 20_000;

/** The API and the worker, as processes of their own: the same two that run in operation. */
export async function startPrograms(starting: Starting, variables: Variables): Promise<void> {
  const worker = start(starting, {
    name: 'Drivaren',
    isVital: false,
    program: 'worker.js',
    log: 'worker.log',
    variables: { ...variables, ...besideApi(starting.settings) },
  });
  const api = start(starting, {
    name: 'API:t',
    isVital: true,
    program: 'main.js',
    log: 'api.log',
    variables,
  });
  starting.undoing.add(() => Promise.all([api.stop(), worker.stop()]));
  await untilReady(api, `${nearAddress(starting.settings)}/health/ready`, starting);
}

/** Two processes on one machine cannot tell of themselves on the same port. */
const besideApi = ({ metricsPort }: Settings): Variables =>
  metricsPort === undefined ? {} : { METRICS_PORT: String(metricsPort + 1) };

interface Program {
  readonly name: string;
  readonly isVital: boolean;
  readonly program: string;
  readonly log: string;
  readonly variables: Variables;
}

const start = ({ folder, say, onGivenUp }: Starting, { log, ...the }: Program): ChildProgram =>
  new ChildProgram({ ...the, logFile: join(folder, log), onLost: say, onGivenUp });

/** Listening everywhere is listening here too. */
const nearAddress = ({ http: { host, port } }: Settings): string =>
  `http://${['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host}:${String(port)}`;

/** The driver may come a little later than the API: people can work meanwhile, so it is waited for but not demanded. */
async function untilReady(api: ChildProgram, url: string, { say, leaving }: Starting): Promise<void> {
  const began = Date.now();
  let health = await ask(url);
  while (health?.driver !== 'up') {
    leaving.throwIfAborted();
    const waited = Date.now() - began;
    if (health !== undefined && waited > LONGEST_WAIT_FOR_DRIVER_MS) {
      say('Drivaren svarar inte än: det går att arbeta, men inget händer av sig självt. Se worker.log.');
      return;
    }
    if (!api.isRunning || waited > LONGEST_START_MS) {
      throw new LocalFailure(`API:t kom inte igång:\n${api.lastWords()}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    health = await ask(url);
  }
}

/** What the API says of itself when it is ready; before that it answers with a failure or not at all. */
interface Health {
  readonly driver: string;
}

async function ask(url: string): Promise<Health | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(2_000) });
    return response.ok ? ((await response.json()) as Health) : undefined;
  } catch {
    return undefined;
  }
}
