import { runLifecycle } from '../../../bench/lifecycle';
import { noTimes } from '../../../bench/machine';
import type { Desk } from '../../../bench/town';
import type { WholeSystem } from '../whole-system';

/** Each desk runs its share of lifecycles to their end, whatever happens to the system meanwhile. */
export async function runLifecycles(
  { machines }: WholeSystem,
  desks: readonly Desk[],
  each: number,
): Promise<void> {
  await Promise.all(
    desks.map(async (desk) => {
      for (let done = 0; done < each; done += 1)
        await runLifecycle(machines, desk, desk.receivers.length, noTimes());
    }),
  );
}

/** How many of these desks' dialogues have ended, and by how many different counts of events. */
export async function endedOf(
  { pool }: WholeSystem,
  desks: readonly Desk[],
): Promise<{ readonly ended: number; readonly events: readonly number[] }> {
  const { rows } = await pool.query<{ ended: number; events: number[] }>(
    `select count(*) filter (where ended is not null)::int as ended, array_agg(distinct sequence) as events
     from dialogue where owner_id = any($1::text[])`,
    [desks.map(({ owner }) => owner)],
  );
  return rows[0] ?? { ended: 0, events: [] };
}

/** Letters of each dialogue, by how many there are: of equal dialogues, one count. */
export async function letterCounts(
  { pool }: WholeSystem,
  desks: readonly Desk[],
): Promise<readonly number[]> {
  const { rows } = await pool.query<{ counts: number[] }>(
    `select array_agg(distinct letters) as counts from (
       select count(m.id)::int as letters from dialogue d left join mail m on m.dialogue_id = d.id
       where d.owner_id = any($1::text[]) group by d.id) each`,
    [desks.map(({ owner }) => owner)],
  );
  return rows[0]?.counts ?? [];
}
