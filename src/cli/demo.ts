import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { inheritedOver, readSettings } from '../config';
import { runDemo } from '../demo/run-demo';
import { LocalFailure } from '../local/local-failure';
import { startLocalSystem } from '../local/local-system';
import { projectRoot } from '../local/project-root';
import { print } from './print';
import { startedSystem } from './surroundings';

export interface DemoChoices {
  readonly contributions?: string;
}

const SHIPPED = 'src/demo/contributions.csv';

/** Tells the story on the system that runs here, or starts one for as long as it takes. */
export async function demo({ contributions }: DemoChoices): Promise<void> {
  const file = contributions === undefined ? resolve(projectRoot(), SHIPPED) : resolve(contributions);
  const running = startedSystem();
  if (running !== undefined) {
    print(`Rådslag körs redan på ${running.address}: berättelsen utspelar sig där.`);
    process.exitCode = await told(running.address, file, running.variables);
    return;
  }
  const leaving = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      leaving.abort(new LocalFailure('Berättelsen avbröts.'));
    });
  }
  const system = await startLocalSystem({
    settings: readSettings(),
    say: print,
    onGivenUp: (sentence) => {
      leaving.abort(new LocalFailure(sentence));
    },
    leaving: leaving.signal,
  });
  try {
    process.exitCode = await Promise.race([
      told(system.address, file, system.variables),
      new Promise<never>((_, reject) => {
        leaving.signal.addEventListener('abort', () => {
          reject(leaving.signal.reason as Error);
        });
      }),
    ]);
  } finally {
    await system.stop();
  }
}

const told = (
  baseUrl: string,
  contributions: string,
  variables: Readonly<Record<string, string>>,
): Promise<number> => runDemo({ baseUrl, contributions, print, forward: (days) => forward(days, variables) });

/** As an operator does it, in a process of its own. */
async function forward(days: number, variables: Readonly<Record<string, string>>): Promise<void> {
  const args = [resolve(__dirname, 'radslag.js'), 'clock', 'forward', `${String(days)}d`];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: inheritedOver(variables),
  });
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  if (code !== 0) throw new LocalFailure(`Klockan kunde inte flyttas ${String(days)} dagar.`);
}
