import { setTimeout } from 'node:timers/promises';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { beginning, decideToEnd, runLifecycle } from '../../whole-system/lifecycle';
import { noTimes, type Times } from '../../whole-system/machine';
import type { Desk } from '../../whole-system/town';
import { drivenDefinition } from '../driven-definition';
import type { WholeSystem } from '../../whole-system/whole-system';

/** Each desk runs its share of lifecycles to their end, whatever happens to the system meanwhile. */
export async function runLifecycles(
  { machines }: WholeSystem,
  desks: readonly Desk[],
  each: number,
  times = noTimes(),
): Promise<void> {
  await Promise.all(
    desks.map(async (desk) => {
      for (let done = 0; done < each; done += 1)
        await runLifecycle(machines, desk, desk.receivers.length, times);
    }),
  );
}

/** One with clocks and effects. */
export async function runDriven({ machines }: WholeSystem, desk: Desk): Promise<void> {
  const { owner, lead, receivers } = desk;
  const times = noTimes();
  const { dialogueId } = await machines.ask<AcceptedAct>(
    lead,
    beginning(owner, lead, drivenDefinition.id),
    times,
  );
  await decideToEnd(machines, desk, dialogueId, { asked: receivers, times });
}

/** One lifecycle after another as long as that holds, and at least one; `rest`: ms between two. Returns how many. */
export async function lifecyclesWhile(
  { machines }: WholeSystem,
  desk: Desk,
  holds: () => boolean,
  { times = noTimes(), rest = 0 }: { readonly times?: Times; readonly rest?: number } = {},
): Promise<number> {
  let lived = 0;
  do {
    await runLifecycle(machines, desk, desk.receivers.length, times);
    lived += 1;
    await setTimeout(rest);
  } while (holds());
  return lived;
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

const LETTERS = `from mail m join dialogue d on d.id = m.dialogue_id where d.owner_id = any($1::text[])`;

export const letterCount = (system: WholeSystem, desks: readonly Desk[]): Promise<number> =>
  system.count(`select count(*)::int as n ${LETTERS}`, [desks.map(({ owner }) => owner)]);

/** Letters that these dialogues have led to. */
export const letterTotal = (system: WholeSystem, dialogues: readonly string[]): Promise<number> =>
  system.count('select count(*)::int as n from mail where dialogue_id = any($1::uuid[])', [dialogues]);

/** Letters that tell the lead of an answer. */
export const toldAnswers = (system: WholeSystem, desks: readonly Desk[]): Promise<number> =>
  system.count(`select count(*)::int as n ${LETTERS} and m.key like '%:answered:%'`, [
    desks.map(({ owner }) => owner),
  ]);

/** The different counts of letters that these dialogues have led to. */
export async function letterCounts(
  { pool }: WholeSystem,
  dialogues: readonly string[],
): Promise<readonly number[]> {
  const { rows } = await pool.query<{ n: number }>(
    `select distinct (select count(*) from mail m where m.dialogue_id = d.id)::int as n
     from dialogue d where d.id = any($1::uuid[])`,
    [dialogues],
  );
  return rows.map(({ n }) => n);
}
