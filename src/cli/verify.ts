import type { Invariant } from '../verification/difference';
import { verify as verifySystem } from '../verification/verify';
import { print, printTable } from './print';
import { withPool } from './surroundings';
import { withTemporal } from './with-temporal';

const words: Readonly<Record<Invariant, string>> = {
  sequence: 'registret utan luckor',
  state: 'dialogens rad som händelserna ger',
  tasks: 'uppgifternas rader som händelserna ger',
  records: 'det som hänvisas till finns',
  answers: 'det som besvarats har hänt',
  rest: 'öppna dialoger har något att vänta på',
  driver: 'Temporal står där registret står',
};

/** Differences shown of each kind; the rest are counted. */
const SHOWN = 20;

export interface VerifyOptions {
  /** Seconds. */
  readonly patience: number;
  /** Each workflow is asked itself. */
  readonly all?: boolean;
}

/** Looks at whether everything that must hold does. Exit code 1 if anything does not. */
export async function verify({ patience, all: asksAll = false }: VerifyOptions): Promise<void> {
  await withTemporal(async (client) => {
    const { dialogues, events, differences } = await withPool((pool) =>
      verifySystem(pool, client, { patience: patience * 1_000, asksAll }),
    );
    print(`${String(dialogues)} dialoger, ${String(events)} händelser`);
    const found = (Object.keys(words) as Invariant[]).map((invariant) => ({
      invariant,
      all: differences.filter((difference) => difference.invariant === invariant),
    }));
    printTable(
      found.map(({ invariant, all }) => [
        all.length === 0 ? 'OK ' : 'FEL',
        words[invariant],
        String(all.length),
      ]),
    );
    for (const { invariant, all } of found) {
      for (const { dialogue, says } of all.slice(0, SHOWN))
        print(`  ${invariant} ${dialogue ? `${dialogue.number} (${dialogue.id})` : ''}: ${says}`);
    }
    if (differences.length > 0) process.exitCode = 1;
  });
}
