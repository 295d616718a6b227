import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { table } from '../whole-system/table';
import type { Case, Fault, Size } from './case';
import { cases } from './cases';
import { Chance } from '../whole-system/chance';
import { WholeSystem } from '../whole-system/whole-system';

/** ms that Temporal may lag behind when it is looked whether everything holds. */
const PATIENCE = 60_000;

/** What was tried is well; what was not is nobody's fault, and nobody may think that it was. */
type Verdict = 'OK' | 'EJ PRÖVAT' | 'FEL';

interface Outcome {
  readonly name: string;
  readonly seconds: number;
  readonly verdict: Verdict;
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
  const outcomes = await outcomesOf(chosen, size, seed);
  process.stdout.write(`${shown(outcomes)}\n`);
  if (outcomes.some(({ verdict }) => verdict === 'FEL')) process.exitCode = 1;
}

type Chosen = readonly (readonly [string, Case])[];

/** In full each on a system of its own; in small on one that they share until a case has left it other than well. */
async function outcomesOf(chosen: Chosen, size: Size, seed: number): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let system: WholeSystem | undefined;
  try {
    for (const [name, one] of chosen) {
      system ??= await WholeSystem.start();
      const outcome = await outcomeOf(name, one, { system, size, chance: new Chance(seed) });
      process.stdout.write(`${outcome.verdict} ${name}: ${outcome.says}\n`);
      outcomes.push(outcome);
      if (size === 'short' && outcome.verdict !== 'FEL') continue;
      await system.stop();
      system = undefined;
    }
  } finally {
    await system?.stop();
  }
  return outcomes;
}

function casesNamed(name: string | undefined): Chosen {
  const chosen = Object.entries(cases).filter(([each]) => name === undefined || each === name);
  if (chosen.length > 0) return chosen;
  throw new Error(`Det finns inget fall ${name ?? ''}: välj bland ${Object.keys(cases).join(', ')}`);
}

const shown = (outcomes: readonly Outcome[]): string =>
  table(
    ['fall', 's', '', 'sett'],
    outcomes.map(({ name, seconds, verdict, says }) => [name, seconds.toFixed(0), verdict, says]),
  );

async function outcomeOf(name: string, one: Case, fault: Fault): Promise<Outcome> {
  const { system, chance } = fault;
  const began = Date.now();
  const outcome = (verdict: Verdict, says: string): Outcome => ({
    ...{ name, verdict, says },
    seconds: (Date.now() - began) / 1_000,
  });
  try {
    const seen = await one.run(fault);
    const { says, untried } = typeof seen === 'string' ? { says: seen, untried: [] } : seen;
    const differences = await system.differences(PATIENCE);
    const [first] = differences;
    if (!first && untried.length > 0)
      return outcome('EJ PRÖVAT', `${untried.join(', ')}; för övrigt väl: ${says}`);
    if (!first) return outcome('OK', says);
    const where = keepLogs(name, system);
    return outcome(
      'FEL',
      `${String(differences.length)} skillnader, först ${first.invariant}: ${first.says}; loggar i ${where}`,
    );
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return outcome('FEL', `${why}; frö ${String(chance.seed)}, loggar i ${keepLogs(name, system)}`);
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
