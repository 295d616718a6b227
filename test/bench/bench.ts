import { cpus, loadavg } from 'node:os';
import { Pool } from 'pg';
import { outlivingLoss } from '../../src/database/outliving-loss';
import { startBenchSystem } from './bench-system';
import { measureDecide } from './decide';
import { measureLists } from './lists';
import { measure, memoryPerWorkflow, type Bench, type Load, type Measured } from './measure';
import { shown } from './shown';
import { measureSurvival } from './survival';
import { temporalPrograms } from './temporal-on-postgres/programs';
import { buildTown } from './town';

const isQuick = process.argv.includes('--quick');
/** Only the work lists, on ten thousand open tasks. */
const isLists = process.argv.includes('--lists');
/** Only what happens when everything comes at once, or has been killed. */
const isSurvival = process.argv.includes('--survival');
/** Where the API and the worker leave a profile of the processor's time when they stop. */
const profiles = process.argv
  .find((argument) => argument.startsWith('--profile='))
  ?.slice('--profile='.length);
const receivers = isQuick ? [1, 5] : [1, 5, 20];
const clients = isQuick ? [1, 8] : [1, 8, 32];
const seconds = isQuick ? 2 : 15;
const cached = isQuick ? 100 : 400;

/** The server of production, its store on PostgreSQL, instead of the CLI's own. */
const isTemporalOnPostgres = process.argv.join(' ').includes('--temporal postgres');

const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** Everything measured on one machine that does everything: the clients' own work is in the figures of the clock. */
async function main(): Promise<void> {
  const temporal = isTemporalOnPostgres ? temporalPrograms(print) : undefined;
  if (isTemporalOnPostgres && temporal === undefined) {
    print('Hoppar över: Go saknas, och Temporals server för PostgreSQL byggs med Go (https://go.dev/dl).');
    return;
  }
  showMachine();
  showDecide();
  if (isSurvival) {
    await measureSurvival(print, temporal);
    return;
  }
  const system = await startBenchSystem({ profiles, temporal });
  const pool = outlivingLoss(new Pool({ connectionString: system.variables['DATABASE_URL'], max: 2 }));
  try {
    await measureLists(system, pool, print);
    if (isLists) return;
    const desks = await buildTown(pool, Math.max(...clients), Math.max(...receivers));
    const bench: Bench = { system, pool, desks };
    await measure(bench, { receivers: 1, clients: 4, seconds: 2 });
    const measured: Measured[] = [];
    for (const load of loads()) {
      measured.push(await measure(bench, load));
      const last = measured.at(-1);
      if (last) process.stderr.write(`  N=${last.receivers}, ${last.clients} klienter: klart\n`);
    }
    print(shown(measured));
    const memory = await memoryPerWorkflow(bench, cached);
    print(
      `\nMinne per arbetsflöde i drivarens cache: ${memory.kib.toFixed(0)} KiB (${memory.workflows} öppna dialoger)`,
    );
  } finally {
    await pool.end();
    await system.stop();
  }
}

function showMachine(): void {
  const [busy = 0] = loadavg();
  print(
    `${cpus().length} processorkärnor, ${cpus()[0]?.model ?? 'okänd modell'}, Node ${process.versions.node}`,
  );
  if (busy > cpus().length / 2)
    print(`OBS: maskinen var redan upptagen (last ${busy.toFixed(1)}); siffrorna är osäkra.`);
}

function showDecide(): void {
  const { tasks, p50, p95 } = measureDecide();
  print(`decide på en dialog med ${tasks} uppgifter: p50 ${p50.toFixed(0)} µs, p95 ${p95.toFixed(0)} µs\n`);
}

const loads = (): readonly Load[] =>
  receivers.flatMap((each) => clients.map((count) => ({ receivers: each, clients: count, seconds })));

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exitCode = 1;
});
