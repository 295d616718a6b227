import { beginning } from '../../../bench/lifecycle';
import { noTimes } from '../../../bench/machine';
import { rebuildDialogue } from '../../../../src/register/rebuild';
import { Definitions } from '../../../../src/register/definitions';
import { inTransaction } from '../../../../src/register/transaction';
import { must, type Case } from '../case';
import { runLifecycles } from './lifecycles';

const ROWS = `
  select md5(string_agg(row::text, E'\\n' order by row::text)) as hash, count(*)::int as n from (
    select to_jsonb(t) as row from task t union all
    select to_jsonb(d) - '{revision,told_revision,noticed_sequence}'::text[] from dialogue d) rows`;

/** The rows of tasks and the state of every dialogue, emptied and made again from the events alone. */
export const rebuild: Case = {
  injects: 'Uppgifternas rader töms och allt byggs om ur händelserna',
  async run({ system, size }) {
    const desks = await system.desks('rebuild', 4, 3);
    await runLifecycles(system, desks, size === 'short' ? 1 : 10);
    for (const { owner, lead } of desks) await system.machines.ask(lead, beginning(owner, lead), noTimes());
    await system.drained(60_000);
    const before = await hashOf();
    await system.pool.query('delete from task');
    await system.pool.query(`update dialogue set state = '{}'`);
    const { rows } = await system.pool.query<{ id: string; hash: string }>(
      'select id, definition_hash as hash from dialogue',
    );
    const definitions = new Definitions(system.pool);
    for (const { id, hash } of rows) {
      await inTransaction(system.pool, async (client) => ({
        keep: true,
        result: await rebuildDialogue(client, id, hash, definitions),
      }));
    }
    const after = await hashOf();
    must(
      before.hash === after.hash,
      `raderna skiljer sig: ${String(before.n)} före, ${String(after.n)} efter`,
    );
    return `${String(rows.length)} dialoger, ${String(after.n)} rader: lika`;

    async function hashOf(): Promise<{ readonly hash: string; readonly n: number }> {
      const found = await system.pool.query<{ hash: string; n: number }>(ROWS);
      return found.rows[0] ?? { hash: '', n: 0 };
    }
  },
};
