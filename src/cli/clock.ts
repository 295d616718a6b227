import { LocalFailure } from '../local/local-failure';
import { Clock } from '../register/clock';
import { secondsOf } from './duration';
import { print } from './print';
import { settingsHere, withPool } from './surroundings';

/** Lets time pass for every dialogue at once, so that what takes months can be shown and tried. */
export async function forward(duration: string): Promise<void> {
  const seconds = secondsOf(duration);
  if (seconds === undefined) {
    throw new LocalFailure(`"${duration}" är ingen tid: skriv till exempel 30d, 2w, 12h eller 45min.`);
  }
  if (settingsHere().isProduction) {
    throw new LocalFailure('Klockan flyttas aldrig i drift: prova i en miljö utan NODE_ENV=production.');
  }
  tell(await withPool((pool) => new Clock(pool, true).forward(seconds)));
}

export async function now(): Promise<void> {
  const { isProduction } = settingsHere();
  tell(await withPool((pool) => new Clock(pool, !isProduction).now()));
}

function tell(instant: string): void {
  const local = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Stockholm',
  }).format(new Date(instant));
  print(`Klockan är ${local} (${instant}).`);
}
