import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { table } from '../../bench/table';
import type { Case, Size } from './case';
import { cases } from './cases';
import { Chance } from './chance';
import { WholeSystem } from './whole-system';

/** ms that Temporal may lag behind when it is looked whether everything holds. */
const PATIENCE = 60_000;

interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly isWell: boolean;
  readonly says: string;
}

const option = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
};

/** One case after another against the system as it runs; after each the same invariants. */
async function main(): Promise<void> {
  const chosen = casesNamed(option('case'));
  const size: Size = process.argv.includes('--short') ? 'short' : 'whole';
  const seed = Number(option('seed') ?? Date.now() % 1_000_000);
  process.stdout.write(`frö ${String(seed)}\n`);
  const outcomes: Outcome[] = [];
  for (const [name, one] of chosen) {
    const outcome = await outcomeOf(name, one, size, seed);
    process.stderr.write(`  ${name}: ${outcome.says}\n`);
    outcomes.push(outcome);
  }
  process.stdout.write(`${shown(outcomes)}\n`);
  if (outcomes.some(({ isWell }) => !isWell)) process.exitCode = 1;
}

function casesNamed(name: string | undefined): readonly (readonly [string, Case])[] {
  const chosen = Object.entries(cases).filter(([each]) => name === undefined || each === name);
  if (chosen.length > 0) return chosen;
  throw new Error(`Det finns inget fall ${name ?? ''}: välj bland ${Object.keys(cases).join(', ')}`);
}

const shown = (outcomes: readonly Outcome[]): string =>
  table(
    ['fall', 's', '', 'sett'],
    outcomes.map(({ name, seconds, isWell, says }) => [
      name,
      seconds.toFixed(0),
      isWell ? 'OK' : 'FEL',
      says,
    ]),
  );

/** Each on a system of its own: what one has broken is no other's. */
async function outcomeOf(name: string, one: Case, size: Size, seed: number): Promise<Outcome> {
  const began = Date.now();
  const system = await WholeSystem.start();
  const outcome = (isWell: boolean, says: string): Outcome => ({
    ...{ name, isWell, says },
    seconds: (Date.now() - began) / 1_000,
  });
  try {
    const says = await one.run({ system, size, chance: new Chance(seed) });
    const differences = await system.differences(PATIENCE);
    const [first] = differences;
    if (!first) return outcome(true, says);
    const where = keepLogs(name, system);
    return outcome(
      false,
      `${String(differences.length)} skillnader, först ${first.invariant}: ${first.says}; loggar i ${where}`,
    );
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : String(fault);
    return outcome(false, `${why}; frö ${String(seed)}, loggar i ${keepLogs(name, system)}`);
  } finally {
    await system.stop();
  }
}

function keepLogs(name: string, { folder }: WholeSystem): string {
  const kept = resolve('fault-logs', name);
  mkdirSync(kept, { recursive: true });
  for (const file of readdirSync(folder))
    if (file.endsWith('.log')) cpSync(join(folder, file), join(kept, file));
  return kept;
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exitCode = 1;
});
