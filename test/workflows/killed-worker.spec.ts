import { punktdialog } from '../../src/domain/definitions/punktdialog';
import { driven, eventually, type Driven } from './driven';
import type { DrivenDialogue } from './driven-dialogue';
import { orderImport } from './ordered-import';
import { Line, startWorker, type WorkerProcess } from './worker-process';

const HELD = 4_711;

describe('a worker killed', () => {
  let the: Driven;
  const workers: WorkerProcess[] = [];
  beforeAll(async () => {
    the = await driven([punktdialog]);
  }, 60_000);
  afterAll(async () => {
    await Promise.all(workers.map((worker) => worker.kill()));
    await the.stop();
  });

  const start = (temporal: string): WorkerProcess => {
    const worker = startWorker({ ...the.variables, TEMPORAL_ADDRESS: temporal });
    workers.push(worker);
    return worker;
  };

  it('between an effect and its report has neither lost nor doubled it, and the dialogue goes on', async () => {
    const line = await Line.to(the.address);
    const first = start(line.address);
    const dialogue = await the.begin(punktdialog);
    await dialogue.follow('resident@example.org');
    await dialogue.toCarryingOut();
    const release = await holdEffects(the);
    await dialogue.answer('invite', 'communicator', { content: { title: 'Kom', body: 'Vi vill höra dig.' } });
    await eventually(
      () => isHeld(the),
      (held) => held,
    );
    // From here on Temporal hears nothing more of this worker: its effect is committed, its report is not.
    line.cut();
    await release();
    await eventually(
      () => dialogue.effects(),
      (all) => all['send-invitations'] === 'done',
    );
    await first.kill();

    const second = start(the.address);
    await dialogue.answer('collect', 'lead');
    const effects = await eventually(
      () => dialogue.effects(),
      (all) => all['verify-files'] === 'done',
      60_000,
    );
    expect(effects).toMatchObject({ 'send-invitations': 'done', 'verify-files': 'done' });
    expect(await invitations(dialogue)).toEqual(['send-invitations resident@example.org']);
    expect(await attempts(the, dialogue)).toBe(1);
    expect(await second.end()).toBe(0);
    await line.close();
  }, 120_000);

  it('at any moment loses and doubles no notice', async () => {
    const dialogue = await the.begin(punktdialog);
    const living = [0, 1, 2].map(async (round) => {
      const worker = start(the.address);
      await eventually(
        () => dialogue.letters(),
        (sent) => sent.length > round,
        15_000,
      );
      await worker.kill();
    });
    await dialogue.toCoordination();
    await Promise.all(living);
    start(the.address);
    const letters = await eventually(
      () => dialogue.letters(),
      (sent) => sent.includes('asked contact-stadsbyggnad'),
      60_000,
    );
    expect(letters.filter((letter) => letter === 'asked contact-social')).toHaveLength(1);
    expect(letters.filter((letter) => letter === 'asked contact-stadsbyggnad')).toHaveLength(1);
  }, 120_000);

  it('in the middle of a file leaves it to another, who goes on where it was', async () => {
    const dialogue = await the.begin(punktdialog);
    const rows = Array.from({ length: 20_000 }, (_, n) => `Bidrag ${n}`);
    const importId = await orderImport(the, dialogue, ['text', ...rows].join('\n'));
    const read = (): Promise<number> => rowsRead(the, importId);
    const first = start(the.address);
    expect(await eventually(read, (n) => n > 0)).toBeLessThan(20_000);
    await first.kill();
    const left = await read();
    start(the.address);
    expect(await eventually(read, (n) => n === 20_000, 60_000)).toBe(20_000);
    expect(left).toBeLessThan(20_000);
    const { rows: stored } = await the.pool.query(
      'select count(*)::int as n, count(distinct text)::int as texts, max(number) as last from contribution where dialogue_id = $1',
      [dialogue.id],
    );
    expect(stored).toEqual([{ n: 20_000, texts: 20_000, last: 20_000 }]);
  }, 120_000);
});

async function rowsRead(the: Driven, importId: string): Promise<number> {
  const { rows } = await the.pool.query<{ n: number }>(
    'select rows_read as n from contribution_import where id = $1',
    [importId],
  );
  return rows[0]?.n ?? 0;
}

const invitations = async (dialogue: DrivenDialogue): Promise<readonly string[]> =>
  (await dialogue.letters()).filter((letter) => letter.startsWith('send-invitations resident'));

async function attempts(the: Driven, dialogue: DrivenDialogue): Promise<number | undefined> {
  const { rows } = await the.pool.query<{ attempts: number }>(
    `select attempts from effect where dialogue_id = $1 and kind = 'send-invitations'`,
    [dialogue.id],
  );
  return rows[0]?.attempts;
}

/** Effects are done, but not committed, until released. */
async function holdEffects(the: Driven): Promise<() => Promise<void>> {
  await the.pool.query(`
    create function hold_effect() returns trigger language plpgsql as $$
    begin perform pg_advisory_xact_lock_shared(${HELD}); return new; end $$`);
  await the.pool.query(
    `create trigger hold after update on effect for each row when (new.status = 'done') execute function hold_effect()`,
  );
  const client = await the.pool.connect();
  await client.query('select pg_advisory_lock($1)', [HELD]);
  return async () => {
    await client.query('select pg_advisory_unlock($1)', [HELD]);
    client.release();
  };
}

async function isHeld(the: Driven): Promise<boolean> {
  const { rows } = await the.pool.query(
    `select from pg_locks where locktype = 'advisory' and objid = ${HELD} and not granted`,
  );
  return rows.length > 0;
}
