import { setTimeout } from 'node:timers/promises';
import { endDriving } from '../../../src/register/end-driving';
import { heldLetters, holdLetters, releaseLetters } from '../../../src/register/held-letters';
import { reconcile } from '../../../src/register/reconcile';
import { IS_DRIVEN } from '../../../src/register/standing';
import { dialogueWorkflowId } from '../../../workflows/dialogue.messages';
import { decideNext } from '../../whole-system/lifecycle';
import { noTimes } from '../../whole-system/machine';
import type { Desk } from '../../whole-system/town';
import { baseBackup, recovered, restoreTo } from '../base-backup';
import { must, type Case } from '../case';
import { beginDriven, drivenDesks, effectsDone, forwardToDue, rungEach } from '../driven';
import type { WholeSystem } from '../../whole-system/whole-system';
import { runDriven, runLifecycles } from './lifecycles';

/** PostgreSQL of an earlier moment under a Temporal that knows more. */
export const restore: Case = {
  injects: 'PostgreSQL läses åter till ett ögonblick mitt under arbetet; Temporal vet mer än det',
  async run({ system, size }) {
    const [clients, each, ms] = size === 'short' ? [4, 1, 500] : [8, 10, 20_000];
    const desks = await drivenDesks(system, 'restore', clients, 2);
    for (let done = 0; done < each; done += 1)
      await Promise.all(desks.map((desk) => runDriven(system, desk)));
    const waiting = await beginDriven(system, desks, clients * 3);
    await system.drained(60_000);
    const copy = await baseBackup(system);
    let isOver = false;
    const living = Promise.all(desks.map((desk) => drivenWhile(system, desk, () => !isOver)));
    await setTimeout(ms);
    const { rows } = await system.pool.query<{ moment: string }>('select clock_timestamp()::text as moment');
    await setTimeout(ms);
    const lost = await beginDriven(system, desks, clients);
    // Of those that waited, one of each desk goes on in its phase, where nothing but its revision shows it, one leaves it.
    const [near, far] = [waiting.filter((_, at) => at % 3 === 0), waiting.filter((_, at) => at % 3 === 1)];
    await goOn(system, desks, near, 1);
    await goOn(system, desks, far, 3);
    isOver = true;
    await living;
    await system.drained(60_000);
    await effectsDone(system, desks, 60_000);
    const letters = await system.count('select count(*)::int as n from mail');
    const before = await standings(system);

    system.kill('worker', 'SIGSTOP');
    system.kill('postgres', 'SIGINT');
    await system.postgresGone();
    restoreTo(system, copy, rows[0]?.moment ?? '');
    await system.startPostgres();
    await recovered(system);
    await holdLetters(system.pool);
    must(
      (await known(system, [...waiting, ...lost])) === waiting.length,
      'återläst till ett annat ögonblick',
    );
    const behind = differing(before, await standings(system));
    must(
      behind.gone.length >= lost.length && [...near, ...far].every((id) => behind.older.includes(id)),
      'inget gick förlorat',
    );
    system.kill('worker', 'SIGCONT');
    const says = await mended(system, behind);
    await effectsDone(system, desks, 60_000);
    await forwardToDue(system, waiting);
    await rungEach(system, waiting, 1, 60_000);
    return `${says}; ${String(waiting.length)} klockor ringde sedan en gång; ${String(letters)} brev före, ${await released(system)}`;
  },
};

async function drivenWhile(system: WholeSystem, desk: Desk, holds: () => boolean): Promise<void> {
  do await runDriven(system, desk);
  while (holds());
}

/** So many decisions in each desk's dialogue. */
async function goOn(
  { machines }: WholeSystem,
  desks: readonly Desk[],
  dialogues: readonly string[],
  decisions: number,
): Promise<void> {
  for (const [at, { lead, receivers: asked }] of desks.entries())
    for (let done = 0; done < decisions; done += 1)
      await decideNext(machines, lead, dialogues[at] ?? '', { asked, times: noTimes() });
}

const known = (system: WholeSystem, dialogues: readonly string[]): Promise<number> =>
  system.count('select count(*)::int as n from dialogue where id = any($1::uuid[])', [dialogues]);

interface Standing {
  readonly id: string;
  readonly revision: number;
  readonly driven: boolean;
  /** Nobody will tell the driver of it by themselves. */
  readonly told: boolean;
}

async function standings({ pool }: WholeSystem): Promise<readonly Standing[]> {
  const { rows } = await pool.query<Standing>(
    `select d.id, d.revision, ${IS_DRIVEN} as driven, d.told_revision = d.revision as told from dialogue d`,
  );
  return rows;
}

interface Behind {
  /** Their workflows run, and the register does not know them. */
  readonly gone: readonly string[];
  /** Their workflows know more of them, or have ended. */
  readonly older: readonly string[];
}

function differing(before: readonly Standing[], after: readonly Standing[]): Behind {
  const now = new Map(after.map((each) => [each.id, each]));
  return {
    gone: before.filter(({ id, driven }) => driven && !now.has(id)).map(({ id }) => id),
    older: before
      .filter(({ id, revision }) => {
        const found = now.get(id);
        return found?.driven === true && found.told && found.revision < revision;
      })
      .map(({ id }) => id),
  };
}

/** Each is named, and `radslag reconcile --anew` mends it. */
async function mended(system: WholeSystem, { gone, older }: Behind): Promise<string> {
  const named = await system.differences(0, { asksAll: true });
  const dialogues = new Set(named.map(({ dialogue }) => dialogue?.id));
  const unnamed = [
    ...older.filter((id) => !dialogues.has(id)),
    ...gone.filter((id) => !named.some(({ says }) => says.includes(dialogueWorkflowId(id)))),
  ];
  must(
    unnamed.length === 0,
    `verify nämnde inte ${String(unnamed.length)} av ${String(gone.length)} okända och ${String(older.length)} äldre, först ${String(unnamed[0])}`,
  );
  const ended = await system.asOperator(endDriving);
  must(
    ended >= gone.length,
    `${String(ended)} arbetsflöden avslutades, minst ${String(gone.length)} är utan dialog`,
  );
  const told = await reconcile(system.pool);
  await system.drained(120_000);
  const left = await system.differences(60_000);
  const [first] = left;
  must(first === undefined, `${String(left.length)} skillnader återstår, först ${String(first?.says)}`);
  return `verify nämnde var och en av ${String(gone.length)} okända och ${String(older.length)} äldre; ${String(ended)} arbetsflöden avslutades, ${String(told)} dialoger börjades om, sedan inga skillnader`;
}

/** What is written after the restore is seen by nobody until somebody has looked. */
async function released(system: WholeSystem): Promise<string> {
  const [desk] = await system.desks('after', 1, 1);
  if (!desk) throw new Error('No desk');
  await runLifecycles(system, [desk], 1);
  await system.drained(60_000);
  const { letters } = await heldLetters(system.pool);
  const seen = await system.count(
    'select count(*)::int as n from mail m join dialogue d on d.id = m.dialogue_id where d.owner_id = $1 and not m.held',
    [desk.owner],
  );
  must(letters > 0 && seen === 0, `${String(letters)} brev hölls, ${String(seen)} gick ut ändå`);
  const out = await releaseLetters(system.pool);
  must(out === letters, `${String(out)} av ${String(letters)} brev släpptes`);
  return `${String(letters)} hölls tills de släpptes`;
}
