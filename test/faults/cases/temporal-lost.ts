import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { reconcile } from '../../../src/register/reconcile';
import { decideNext } from '../../whole-system/lifecycle';
import { noTimes } from '../../whole-system/machine';
import type { Desk } from '../../whole-system/town';
import { must, type Case, type Size } from '../case';
import { beginDriven, drivenDesks, effectsDone, forwardToDue, rungEach, rungOther } from '../driven';
import { letterTotal } from './lifecycles';
import type { WholeSystem } from '../../whole-system/whole-system';

/** Dialogues at each desk, and ms before the first of them all is due when the store is lost. */
const extents: Readonly<Record<Size, { readonly each: number; readonly ahead: number }>> = {
  short: { each: 4, ahead: 5_000 },
  whole: { each: 50, ahead: 25_000 },
};
const DESKS = 8;
const WEEK = 7 * 86_400;
/** Decisions until the dialogues of one desk stand there: early and late in planning, coordinating, following up. */
const decided = [0, 1, 3, 4];

/** Its store is emptied: PostgreSQL says where every dialogue stands, and nobody is told anything twice. */
export const temporalLost: Case = {
  injects: 'Temporals lager töms; radslag reconcile',
  async run({ system, size }) {
    const { each, ahead } = extents[size];
    const desks = await drivenDesks(system, 'lost', DESKS, 0);
    const early = await beginDriven(system, desks, DESKS);
    // What is begun another week is due another day.
    await system.forward(WEEK);
    const later = await inDifferentPhases(system, desks, each - 1);
    const paused = await pauseOne(system, desks[0]);
    await system.drained(120_000);
    await effectsDone(system, desks, 60_000);
    const all = [...early, ...later, paused];
    const phases = await phasesOf(system, all);
    must(phases.length >= 3, `alla står i ${phases.join(', ')}`);
    await forwardToDue(system, early, ahead);
    await system.drained(60_000);
    const before = await letterTotal(system, all);
    must((await rungOther(system, all, '<>', 0)) === 0, 'något ringde innan lagret tömdes');

    await loseStore(system);
    await past(system, early);
    const lost = await system.differences(0);
    const named = new Set(lost.map(({ dialogue }) => dialogue?.id));
    const unnamed = all.filter((id) => !named.has(id));
    must(unnamed.length === 0, `verify nämnde inte ${String(unnamed.length)} vars arbetsflöden är borta`);
    must((await rungOther(system, all, '<>', 0)) === 0, 'något ringde utan arbetsflöde');
    const told = await reconcile(system.pool);
    // What was due meanwhile rings once, and the others go on waiting for their own.
    await rungEach(system, early, 1, 60_000);
    const differences = await system.differences(60_000);
    const [first] = differences;
    must(first === undefined, `${String(differences.length)} skillnader, först ${String(first?.says)}`);
    must((await rungOther(system, [...later, paused], '<>', 0)) === 0, 'något ringde före sin tid');
    const [rest, reminders] = [
      await letterTotal(system, [...later, paused]),
      await letterTotal(system, early),
    ];
    const after = rest + reminders;
    must(
      before > 0 && after === before + early.length,
      `brev före ${String(before)}, efter ${String(after)}`,
    );

    await forwardToDue(system, later);
    await rungEach(system, later, 1, 120_000);
    must((await rungOther(system, [paused], '<>', 0)) === 0, 'den pausade ringde');
    return `verify nämnde alla ${String(all.length)} dialoger; ${String(told)} berättade på nytt, i ${phases.join(', ')} och en pausad: varje arbetsflöde i radens fas med radens tid; ${String(early.length)} klockor som löpte ut under tiden ringde en gång, ${String(later.length)} andra i sin tid en gång; inget brev om igen`;
  },
};

/** As many at each desk, each desk's further on than the one's before it. */
async function inDifferentPhases(
  system: WholeSystem,
  desks: readonly Desk[],
  each: number,
): Promise<readonly string[]> {
  const begun = await Promise.all(
    desks.map(async (desk, at) => {
      const own = await beginDriven(system, [desk], each);
      for (const dialogue of own) await decide(system, desk, dialogue, decided[at % decided.length] ?? 0);
      return own;
    }),
  );
  return begun.flat();
}

async function decide(
  { machines }: WholeSystem,
  { lead }: Desk,
  dialogue: string,
  count: number,
): Promise<void> {
  for (let done = 0; done < count; done += 1)
    await decideNext(machines, lead, dialogue, { asked: [], times: noTimes() });
}

/** For longer than the others wait. */
async function pauseOne(system: WholeSystem, desk: Desk | undefined): Promise<string> {
  const [dialogue] = desk ? await beginDriven(system, [desk], 1) : [];
  if (!desk || dialogue === undefined) throw new Error('No dialogue');
  const { rows } = await system.pool.query<{ until: string }>(
    `select ((now() + seconds * interval '1 second')::date + 60)::text as until from clock_offset`,
  );
  const body = { until: rows[0]?.until, reason: 'Vi väntar.' };
  await system.machines.ask(
    desk.lead,
    { call: 'settle', path: `/dialogues/${dialogue}/pause`, body },
    noTimes(),
  );
  return dialogue;
}

async function phasesOf({ pool }: WholeSystem, dialogues: readonly string[]): Promise<readonly string[]> {
  const { rows } = await pool.query<{ phase: string }>(
    'select distinct phase from dialogue where id = any($1::uuid[]) order by phase',
    [dialogues],
  );
  return rows.map(({ phase }) => phase);
}

/** Removed under the running server, which keeps the old file open until it is killed. */
async function loseStore(system: WholeSystem): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', '-journal'])
    rmSync(join(system.folder, `temporal.db${suffix}`), { force: true });
  system.kill('temporal');
  await system.answersAgain();
}

/** Until these are due. */
async function past(system: WholeSystem, dialogues: readonly string[]): Promise<void> {
  const waits = (): Promise<number> =>
    system.count('select count(*)::int as n from dialogue where id = any($1::uuid[]) and next_due > now()', [
      dialogues,
    ]);
  while ((await waits()) > 0) await setTimeout(100);
}
