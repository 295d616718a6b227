import { readSettings } from '../config';
import { LocalFailure } from '../local/local-failure';
import { startLocalSystem, type LocalSystem } from '../local/local-system';
import { print, printTable } from './print';

/** Runs until told to leave, or until a part is lost that cannot be had back. */
export async function start(): Promise<void> {
  const leaving = new AbortController();
  const lost = new AbortController();
  // Also told by npm and by the terminal at once: to be asked twice is to be asked.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      leaving.abort();
    });
  }
  const began = Date.now();
  const say = (text: string): void => {
    print(`${((Date.now() - began) / 1_000).toFixed(1).padStart(5)} s  ${text}`);
  };
  const onGivenUp = (sentence: string): void => {
    if (leaving.signal.aborted) return;
    lost.abort(new LocalFailure(sentence));
    leaving.abort();
  };
  const system = await started({ say, onGivenUp, leaving: leaving.signal });
  lost.signal.throwIfAborted();
  if (system === undefined) return;
  say('Rådslag är igång');
  welcome(system);
  await aborted(leaving.signal);
  print('\nStoppar …');
  await system.stop();
  print('Rådslag är stoppat.');
  lost.signal.throwIfAborted();
}

async function started(
  how: Omit<Parameters<typeof startLocalSystem>[0], 'settings'>,
): Promise<LocalSystem | undefined> {
  try {
    return await startLocalSystem({ ...how, settings: readSettings() });
  } catch (error) {
    if (!how.leaving.aborted || error instanceof LocalFailure) throw error;
    print('Starten avbröts.');
    return undefined;
  }
}

const aborted = (signal: AbortSignal): Promise<void> =>
  signal.aborted
    ? Promise.resolve()
    : new Promise((resolve) => {
        signal.addEventListener('abort', () => {
          resolve();
        });
      });

function welcome(system: LocalSystem): void {
  print();
  printTable([
    ['  Adress', system.address],
    ['  API', `${system.address}/api/v1 (beskrivning: ${system.address}/api/v1/openapi.json)`],
    ['  Inloggning', system.issuer],
    ['  Databas', system.databaseFolder ?? 'enligt DATABASE_URL'],
    ['  Temporal', system.temporalPages ?? system.temporalAddress],
    ['  Data och loggar', system.folder],
  ]);
  if (system.people.length > 0) {
    print('\n  Logga in som (välj i inloggningen):');
    printTable(system.people.map(({ name, roles }) => [`    ${name}`, roles.join(' · ')]));
  }
  print('\n  Avsluta med Ctrl-C.\n');
}
