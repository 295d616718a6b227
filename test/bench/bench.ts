import { cpus, loadavg } from 'node:os';
import { Pool } from 'pg';
import { partNames, startBenchSystem } from './bench-system';
import { measureDecide } from './decide';
import { decisionsIn } from './definition';
import { measure, memoryPerWorkflow, type Bench, type Load, type Measured } from './measure';
import { percentile } from './percentile';
import { table } from './table';
import { buildTown } from './town';

const isQuick = process.argv.includes('--quick');
const receivers = isQuick ? [1, 5] : [1, 5, 20];
const clients = isQuick ? [1, 8] : [1, 8, 32];
const seconds = isQuick ? 3 : 15;
const cached = isQuick ? 100 : 400;

const print = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};
const ms = (values: readonly number[], per: number): string => percentile(values, per).toFixed(1);

/** Everything measured on one machine that does everything: the clients' own work is in the figures of the clock. */
async function main(): Promise<void> {
  const [busy = 0] = loadavg();
  print(
    `${cpus().length} processorkärnor, ${cpus()[0]?.model ?? 'okänd modell'}, Node ${process.versions.node}`,
  );
  if (busy > cpus().length / 2)
    print(`OBS: maskinen var redan upptagen (last ${busy.toFixed(1)}); siffrorna är osäkra.`);
  showDecide();
  const system = await startBenchSystem();
  const pool = new Pool({ connectionString: system.variables['DATABASE_URL'], max: 2 });
  try {
    const desks = await buildTown(pool, Math.max(...clients), Math.max(...receivers));
    const bench: Bench = { system, pool, desks };
    await measure(bench, { receivers: 1, clients: 4, seconds: 2 });
    const measured: Measured[] = [];
    for (const load of loads()) {
      measured.push(await measure(bench, load));
      const last = measured.at(-1);
      if (last) process.stderr.write(`  N=${last.receivers}, ${last.clients} klienter: klart\n`);
    }
    show(measured);
    const memory = await memoryPerWorkflow(bench, cached);
    print(
      `\nMinne per arbetsflöde i drivarens cache: ${memory.kib.toFixed(0)} KiB (${memory.workflows} öppna dialoger)`,
    );
  } finally {
    await pool.end();
    await system.stop();
  }
}

function showDecide(): void {
  const { tasks, p50, p95, mean } = measureDecide();
  print(
    `decide på en dialog med ${tasks} uppgifter: p50 ${p50.toFixed(0)} µs, p95 ${p95.toFixed(0)} µs, medel ${mean.toFixed(0)} µs\n`,
  );
}

const loads = (): readonly Load[] =>
  receivers.flatMap((each) => clients.map((count) => ({ receivers: each, clients: count, seconds })));

function show(measured: readonly Measured[]): void {
  const named = (row: Measured): string => `N=${row.receivers} × ${row.clients}`;
  print('Livscykler: sex enkla steg och ett för N förvaltningar; varje beslut är lista, ta, svara med 1 KB.');
  print(
    table(
      ['', 'beslut', 'livscykler', 'livsc./s', 'beslut/s', 'svar s', 'tömt s', '503', 'händelser/livsc.'],
      measured.map((row) => [
        named(row),
        String(decisionsIn(row.receivers)),
        String(row.lifecycles),
        (row.lifecycles / row.drained).toFixed(2),
        ((row.lifecycles * decisionsIn(row.receivers)) / row.drained).toFixed(0),
        row.answered.toFixed(1),
        row.drained.toFixed(1),
        String(row.times.turnedAway),
        row.events.toFixed(1),
      ]),
    ),
  );
  print('\nMillisekunder per anrop, p50 / p95');
  print(
    table(
      ['', 'starta', 'lista', 'ta', 'svara'],
      measured.map((row) => [
        named(row),
        ...(['create', 'list', 'claim', 'settle'] as const).map(
          (call) => `${ms(row.times.ms[call], 50)} / ${ms(row.times.ms[call], 95)}`,
        ),
      ]),
    ),
  );
  print('\nProcessortid per livscykel, millisekunder');
  print(
    table(
      ['', ...partNames, 'summa', 'per beslut', '(klienterna)'],
      measured.map((row) => {
        const sum = partNames.reduce((total, part) => total + row.cpu[part], 0);
        return [
          named(row),
          ...partNames.map((part) => (row.cpu[part] * 1_000).toFixed(0)),
          (sum * 1_000).toFixed(0),
          ((sum * 1_000) / decisionsIn(row.receivers)).toFixed(1),
          (row.cpu.clients * 1_000).toFixed(0),
        ];
      }),
    ),
  );
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  process.exitCode = 1;
});
