import { setTimeout } from 'node:timers/promises';
import { endDriving } from '../../../../src/register/end-driving';
import { heldLetters, holdLetters, releaseLetters } from '../../../../src/register/held-letters';
import { reconcile } from '../../../../src/register/reconcile';
import { beginning } from '../../../bench/lifecycle';
import { noTimes } from '../../../bench/machine';
import type { Desk } from '../../../bench/town';
import { baseBackup, recovered, restoreTo } from '../base-backup';
import { must, type Case } from '../case';
import type { WholeSystem } from '../whole-system';
import { lifecyclesWhile, runLifecycles } from './lifecycles';

interface Begun {
  readonly dialogueId: string;
}

/** PostgreSQL of an earlier moment under a Temporal that knows more. */
export const restore: Case = {
  injects: 'PostgreSQL läses åter till ett ögonblick mitt under arbetet; Temporal vet mer än det',
  async run({ system, size }) {
    const [clients, each, ms] = size === 'short' ? [4, 1, 2_000] : [8, 10, 20_000];
    const desks = await system.desks('restore', clients, 2);
    await runLifecycles(system, desks, each);
    const kept = await beginOne(system, desks);
    await system.drained(60_000);
    const copy = await baseBackup(system);
    let isOver = false;
    const living = Promise.all(desks.map((desk) => lifecyclesWhile(system, desk, () => !isOver)));
    await setTimeout(ms);
    const { rows } = await system.pool.query<{ moment: string }>('select clock_timestamp()::text as moment');
    await setTimeout(ms);
    const lost = await beginOne(system, desks);
    isOver = true;
    await living;
    await system.drained(60_000);
    const letters = await letterCounts(system);

    system.kill('worker', 'SIGSTOP');
    system.kill('postgres', 'SIGINT');
    await system.postgresGone();
    restoreTo(system, copy, rows[0]?.moment ?? '');
    await system.startPostgres();
    await recovered(system);
    await holdLetters(system.pool);
    must((await known(system, [...kept, ...lost])) === kept.length, 'återläst till ett annat ögonblick');
    system.kill('worker', 'SIGCONT');
    return `${await mended(system, lost.length)}; ${String(letters)} brev före, ${await released(system)}`;
  },
};

async function beginOne({ machines }: WholeSystem, desks: readonly Desk[]): Promise<readonly string[]> {
  const begun = desks.map(({ owner, lead }) => machines.ask<Begun>(lead, beginning(owner, lead), noTimes()));
  return (await Promise.all(begun)).map(({ dialogueId }) => dialogueId);
}

const known = (system: WholeSystem, dialogues: readonly string[]): Promise<number> =>
  system.count('select count(*)::int as n from dialogue where id = any($1::uuid[])', [dialogues]);

const letterCounts = (system: WholeSystem): Promise<number> =>
  system.count('select count(*)::int as n from mail');

/** What differs is named, and `radslag reconcile --anew` mends it. */
async function mended(system: WholeSystem, strays: number): Promise<string> {
  const named = await system.differences(0);
  must(
    named.length >= strays,
    `verify nämnde ${String(named.length)} skillnader, minst ${String(strays)} finns`,
  );
  const ended = await system.asOperator(endDriving);
  must(ended >= strays, `${String(ended)} arbetsflöden avslutades, minst ${String(strays)} är utan dialog`);
  const told = await reconcile(system.pool);
  await system.drained(120_000);
  const left = await system.differences(60_000);
  const [first] = left;
  must(first === undefined, `${String(left.length)} skillnader återstår, först ${String(first?.says)}`);
  return `verify nämnde ${String(named.length)} skillnader; ${String(ended)} arbetsflöden avslutades, ${String(told)} dialoger börjades om, sedan inga skillnader`;
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
