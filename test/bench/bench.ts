import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { Pool } from 'pg';
import { outlivingLoss } from '../../src/database/outliving-loss';
import { WholeSystem } from '../whole-system/whole-system';
import { startSystem } from '../whole-system/started-system';
import { measureContributions } from './contributions';
import { measureDecide } from './decide';
import { measureImport } from './importing';
import { measureLists } from './lists';
import { measure, memoryPerWorkflow, type Bench, type Load, type Measured } from './measure';
import { medianRound, type Rounds } from './rounds';
import { shown } from './shown';
import { measureSurvival, measureTimers } from './survival';
import { table } from '../whole-system/table';
import { temporalPrograms, type Programs } from '../whole-system/temporal-on-postgres/programs';
import { buildTown } from '../whole-system/town';

const { values: asked } = parseArgs({
  options: {
    /** Shorter lifecycles, fewer loads, one round. */
    quick: { type: 'boolean' },
    /** Only the work lists, on ten thousand open tasks. */
    lists: { type: 'boolean' },
    /** Only what happens when everything comes at once, or has been killed. */
    survival: { type: 'boolean' },
    /** Only many clocks that are due together. */
    timers: { type: 'boolean' },
    /** Only contributions, fifty a second for so many minutes. */
    public: { type: 'boolean' },
    minutes: { type: 'string', default: '10' },
    /** Only a file of a hundred thousand rows. */
    import: { type: 'boolean' },
    /** `postgres`: the server of production, its store on PostgreSQL, instead of the CLI's own. */
    temporal: { type: 'string' },
    /** Where the API and the worker leave a profile of the processor's time when they stop. */
    profile: { type: 'string' },
  },
});
const isQuick = asked.quick ?? false;
const receivers = isQuick ? [1, 5] : [1, 5, 20];
const clients = isQuick ? [1, 8] : [1, 8, 32];
const seconds = isQuick ? 2 : 15;
const rounds = isQuick ? 1 : 3;
const cached = isQuick ? 100 : 400;

type Rows = readonly (readonly string[])[];

/** What is measured alone, on a system of its own: what it is named by, and how. */
const alone: Readonly<Record<string, (system: WholeSystem, began: number) => Promise<Rows>>> = {
  survival: measureSurvival,
  timers: measureTimers,
  public: (system) => measureContributions(system, Number(asked.minutes)),
  import: measureImport,
};

const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** Everything measured on one machine that does everything: the clients' own work is in the figures of the clock. */
async function main(): Promise<void> {
  const temporal = asked.temporal === 'postgres' ? temporalPrograms(print) : undefined;
  if (asked.temporal === 'postgres' && temporal === undefined) {
    print('Hoppar över: Go saknas, och Temporals server för PostgreSQL byggs med Go (https://go.dev/dl).');
    return;
  }
  showMachine();
  showDecide();
  const chosen = Object.entries(alone).filter(([name]) => asked[name as keyof typeof asked] === true);
  for (const [, measuring] of chosen) await measureAlone(measuring, temporal);
  if (chosen.length === 0) await measureLoads(temporal);
}

async function measureAlone(
  measuring: (typeof alone)[string],
  temporal: Programs | undefined,
): Promise<void> {
  const began = performance.now();
  const system = await WholeSystem.start({ temporal, profiles: asked.profile });
  try {
    print(table(['', 'uppmätt'], await measuring(system, began)));
  } finally {
    await system.stop();
  }
}

async function measureLoads(temporal: Programs | undefined): Promise<void> {
  const system = await startSystem({ profiles: asked.profile, temporal });
  const pool = outlivingLoss(new Pool({ connectionString: system.variables['DATABASE_URL'], max: 2 }));
  try {
    await measureLists(system, pool, print);
    if (asked.lists === true) return;
    const desks = await buildTown(pool, Math.max(...clients), Math.max(...receivers));
    const bench: Bench = { system, pool, desks };
    await measure(bench, { receivers: 1, clients: 4, seconds: 2 });
    print(shown(await measureRounds(bench)));
    const memory = await memoryPerWorkflow(bench, cached);
    print(
      `\nMinne per arbetsflöde i drivarens cache: ${memory.kib.toFixed(0)} KiB (${memory.workflows} öppna dialoger)`,
    );
  } finally {
    await pool.end();
    await system.stop();
  }
}

/** Round after round of all loads: a moment when the machine is slow does not fall on one load alone. */
async function measureRounds(bench: Bench): Promise<readonly Rounds[]> {
  const each = loads().map((load) => ({ load, measured: [] as Measured[] }));
  for (let round = 1; round <= rounds; round += 1)
    for (const { load, measured } of each) {
      measured.push(await measure(bench, load));
      process.stderr.write(
        `  varv ${String(round)}: N=${String(load.receivers)}, ${String(load.clients)} klienter: klart\n`,
      );
    }
  return each.map(({ measured }) => medianRound(measured));
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
