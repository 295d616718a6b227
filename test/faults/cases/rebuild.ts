import { Listener } from '../../../src/database/listener';
import { Clock } from '../../../src/register/clock';
import { Definitions } from '../../../src/register/definitions';
import { Register } from '../../../src/register/register';
import { Surroundings } from '../../../src/register/surroundings';
import type { Desk } from '../../whole-system/town';
import { must, type Case } from '../case';
import { beginDriven, drivenDesks, effectsOnce } from '../driven';
import type { WholeSystem } from '../../whole-system/whole-system';
import { runDriven } from './lifecycles';

/** Seconds by the system's clock. */
const HOUR = 3_600;

/** Everything that is kept of what these administrations' events say, save how far others have been told of it. */
const ROWS = `
  select md5(string_agg(row::text, E'\\n' order by row::text)) as hash, count(*)::int as n from (
    select to_jsonb(t) as row from task t join dialogue d on d.id = t.dialogue_id where d.owner_id = any($1::text[])
    union all
    select to_jsonb(d) - '{revision,told_revision,noticed_sequence,trace}'::text[] from dialogue d
    where d.owner_id = any($1::text[])) rows`;

/** Nothing is left of what the events say, save that an end keeps its date: a constraint ties them. */
const SCRAMBLE = `
  update dialogue set state = '{}', sequence = sequence + 1000, phase = 'borta',
    ended = case when ended is not null then 'borta' end,
    owner_id = (select max(id) from unit), lead_id = (select max(id) from person), paused_until = '2001-01-01'`;

/** The relay is stopped for an hour, and what it has not told of is emptied and made again from the events alone. */
export const rebuild: Case = {
  injects:
    'Reläet står i en timme medan folk arbetar; uppgifternas och dialogernas rader töms och byggs om ur händelserna',
  async run({ system, size }) {
    const desks = await drivenDesks(system, 'rebuild', 4, 3);
    await runEach(system, desks, size === 'short' ? 1 : 10);
    const open = await beginDriven(system, desks, desks.length);
    await system.drained(60_000);
    system.kill('worker', 'SIGSTOP');
    await runEach(system, desks, size === 'short' ? 1 : 5);
    await system.forward(HOUR);
    await runEach(system, desks, 1);
    const untold = await system.count(
      'select count(*)::int as n from dialogue where told_revision < revision or noticed_sequence < sequence',
    );
    must(untold >= desks.length * 2 + open.length, `bara ${String(untold)} dialoger var oberättade`);

    const owners = desks.map(({ owner }) => owner);
    const all = await everybody(system);
    const [before, every] = [await hashOf(system, owners), await hashOf(system, all)];
    const rebuilt = await rebuiltFrom(system);
    const after = await hashOf(system, all);
    must(every.hash === after.hash, `raderna skiljer sig: ${String(every.n)} före, ${String(after.n)} efter`);
    system.kill('worker', 'SIGCONT');
    const seconds = await system.drained(120_000);
    const effects = await effectsOnce(system, desks);
    const told = await hashOf(system, owners);
    must(told.hash === before.hash, 'det som reläet berättade ändrade rader');
    return `${String(rebuilt)} dialoger, ${String(after.n)} rader: lika; ${String(untold)} oberättade efter en timme, berättade på ${seconds.toFixed(0)} s, ${String(effects)} åtgärder en gång var, samma rader`;
  },
};

async function runEach(system: WholeSystem, desks: readonly Desk[], each: number): Promise<void> {
  await Promise.all(
    desks.map(async (desk) => {
      for (let done = 0; done < each; done += 1) await runDriven(system, desk);
    }),
  );
}

interface Hashed {
  readonly hash: string;
  readonly n: number;
}

/** Those that own a dialogue. */
async function everybody({ pool }: WholeSystem): Promise<readonly string[]> {
  const { rows } = await pool.query<{ id: string }>('select distinct owner_id as id from dialogue');
  return rows.map(({ id }) => id);
}

async function hashOf({ pool }: WholeSystem, owners: readonly string[]): Promise<Hashed> {
  const { rows } = await pool.query<Hashed>(ROWS, [owners]);
  return rows[0] ?? { hash: '', n: 0 };
}

/** All rows emptied, and each dialogue's made again by the register itself. Returns how many. */
async function rebuiltFrom({ pool, variables }: WholeSystem): Promise<number> {
  const listener = new Listener(variables['DATABASE_URL'] ?? '');
  try {
    const register = new Register({
      pool,
      definitions: new Definitions(pool),
      surroundings: new Surroundings(pool, new Clock(pool, true), listener),
    });
    await pool.query('delete from task');
    await pool.query(SCRAMBLE);
    const { rows } = await pool.query<{ id: string }>('select id from dialogue');
    for (const { id } of rows) must(await register.rebuild(id), 'inget byggdes om');
    return rows.length;
  } finally {
    await listener.close();
  }
}
