import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { readSettings } from '../config';
import { runDemo } from '../demo/run-demo';
import { LocalFailure } from '../local/local-failure';
import { startLocalSystem } from '../local/local-system';
import { projectRoot } from '../local/project-root';
import { Clock } from '../register/clock';
import { print } from './print';
import { settingsHere, startedSystem, withPool } from './surroundings';

export interface DemoChoices {
  readonly contributions?: string;
}

const DAY_SECONDS = 86_400;
const SHIPPED = 'src/demo/contributions.csv';

/** Tells the story on the system that runs here, or starts one for as long as it takes. */
export async function demo({ contributions }: DemoChoices): Promise<void> {
  const file = contributions === undefined ? resolve(projectRoot(), SHIPPED) : resolve(contributions);
  if (!existsSync(file)) {
    throw new LocalFailure(
      `Filen ${file} finns inte: ange en CSV-fil med bidrag, eller utelämna --contributions.`,
    );
  }
  const running = startedSystem();
  if (running !== undefined) {
    print(`Rådslag körs redan på ${running.address}: berättelsen utspelar sig där.`);
    process.exitCode = await told(running.address, file);
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
      told(system.address, file),
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

const told = (baseUrl: string, contributions: string): Promise<number> =>
  runDemo({ baseUrl, contributions, print, forward });

/** What `radslag clock forward` does: it moves the clock of the system that runs here. */
const forward = (days: number): Promise<void> =>
  withPool(async (pool) => {
    await new Clock(pool, !settingsHere().isProduction).forward(days * DAY_SECONDS);
  });
