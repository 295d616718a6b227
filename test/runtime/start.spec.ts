import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { Client } from 'pg';
import { until } from '../support/until';
import { Place, SLOWLY, type Program } from './program';

jest.setTimeout(90_000);

const isUp = 'Rådslag är igång';

describe('radslag start', () => {
  let place: Place;

  beforeEach(async () => {
    place = await Place.make();
  });

  afterEach(async () => {
    await until(() => place.processes().length === 0, SLOWLY);
    place.remove();
  });

  it('stops, starts again and finds the data, and leaves no process behind however it ends', async () => {
    const first = place.run(['start']);
    await first.says(isUp);
    await query(place, 'create table kept as select 1 as one');
    first.signal('SIGINT');
    expect((await first.ended).code).toBe(0);
    expect(first.output).toContain('Rådslag är stoppat.');
    expect(place.processes()).toEqual([]);

    const second = place.run(['start']);
    await second.says(isUp);
    expect(await query(place, 'select one from kept')).toEqual([{ one: 1 }]);
    second.signal('SIGKILL');
    await second.ended;
    await until(() => place.processes().length === 0, SLOWLY);
  });

  it('leaves no process behind when it is interrupted while still starting', async () => {
    const program = place.run(['start']);
    await program.says('Startar API');
    program.signal('SIGINT');
    expect((await program.ended).code).toBe(0);
    expect(place.processes()).toEqual([]);
  });

  it('says how to mend it when the port is taken', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => {
      taken.listen(place.port, '127.0.0.1', resolve);
    });
    const { code, output } = await place.run(['start']).ended;
    await new Promise((resolve) => taken.close(resolve));
    expect(code).toBe(1);
    expect(output.trim()).toMatch(/^Fel: Port \d+ är upptagen .* PORT=\d+ npm start\.$/);
  });

  it('says how to mend it when the Temporal server is missing, and stops what it had started', async () => {
    const { code, output } = await place.run(['start'], { TEMPORAL_CLI_PATH: '/nowhere/temporal' }).ended;
    expect(code).toBe(1);
    expect(output).toContain('Temporals server saknas (/nowhere/temporal): kör `node scripts/setup.mjs`');
    expect(place.processes()).toEqual([]);
  });
});

describe('a started system', () => {
  let place: Place;
  let program: Program;

  beforeAll(async () => {
    place = await Place.make();
    program = place.run(['start']);
    await program.says('Avsluta med Ctrl-C');
  });

  afterAll(async () => {
    program.signal('SIGINT');
    await program.ended;
    place.remove();
  });

  it('answers on the address it printed, with its driver at work', async () => {
    const health = await fetch(`${place.address}/health/ready`);
    expect(await health.json()).toMatchObject({ status: 'ready', database: 'up', driver: 'up' });
    expect(program.output).toContain(place.address);
  });

  it('has said where its data lies', () => {
    expect(program.output).toContain(place.folder);
  });

  it('refuses a second one on the same folder', async () => {
    const { code, output } = await place.run(['start']).ended;
    expect(code).toBe(1);
    expect(output).toContain(`Rådslag körs redan på ${place.address} (process ${program.pid})`);
  });

  it('is found well by radslag doctor', async () => {
    const { code, output } = await place.run(['doctor']).ended;
    expect(output).toContain('Allt är som det ska.');
    expect(code).toBe(0);
  });

  it('lets its clock be moved by radslag clock', async () => {
    await place.run(['clock', 'forward', '30d']).ended;
    const { output } = await place.run(['clock', 'now']).ended;
    const [, instant = ''] = /\((.+)\)/.exec(output) ?? [];
    expect((Date.parse(instant) - Date.now()) / 86_400_000).toBeCloseTo(30, 1);
  });

  it('goes on without Temporal when that is killed, and has it back', async () => {
    const temporal = Number(readFileSync(`${place.folder}/temporal.pid`, 'utf8').trim());
    process.kill(temporal, 'SIGKILL');
    await program.says('Temporal stannade');
    expect((await fetch(`${place.address}/health/live`)).status).toBe(200);
    const driver = async (): Promise<unknown> =>
      ((await (await fetch(`${place.address}/health/ready`)).json()) as { driver: unknown }).driver;
    await until(async () => (await driver()) === 'up', SLOWLY);
  });

  it('has its driver started again when that is killed', async () => {
    const [killed] = driversAt(place);
    process.kill(killed!, 'SIGKILL');
    await program.says('Startar igen');
    await until(() => driversAt(place).some((pid) => pid !== killed), SLOWLY);
    expect(program.output).toContain('Drivaren stannade oväntat (SIGKILL)');
  });
});

const driversAt = (place: Place): readonly number[] =>
  place.processes().filter((pid) => commandOf(pid).includes('worker.js'));

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${String(pid)}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

async function query(place: Place, sql: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: place.variable('DATABASE_URL') });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
