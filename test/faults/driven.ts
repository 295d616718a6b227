import { setTimeout } from 'node:timers/promises';
import type { AcceptedAct } from '../../src/contract/accepted-act';
import { seedDefinitions } from '../../src/register/seed-definitions';
import { beginning } from '../whole-system/lifecycle';
import { noTimes } from '../whole-system/machine';
import type { Desk } from '../whole-system/town';
import { must } from './case';
import { drivenDefinition, effectsInOne } from './driven-definition';
import type { WholeSystem } from '../whole-system/whole-system';

export async function drivenDesks(
  system: WholeSystem,
  name: string,
  count: number,
  receivers: number,
): Promise<readonly Desk[]> {
  await seedDefinitions(system.pool, [drivenDefinition]);
  return system.desks(name, count, receivers);
}

/** So many, spread over the desks; each waits for its first answer. */
export async function beginDriven(
  { machines }: WholeSystem,
  desks: readonly Desk[],
  count: number,
): Promise<readonly string[]> {
  const share = desks.map((_, at) => Math.floor((count + at) / desks.length));
  const begun = await Promise.all(
    desks.map(async ({ owner, lead }, at) => {
      const own: string[] = [];
      while (own.length < (share[at] ?? 0)) {
        const asked = beginning(owner, lead, drivenDefinition.id);
        own.push((await machines.ask<AcceptedAct>(lead, asked, noTimes())).dialogueId);
      }
      return own;
    }),
  );
  return begun.flat();
}

const ownersOf = (desks: readonly Desk[]): readonly string[] => desks.map(({ owner }) => owner);

/** Effects of these desks' dialogues that nobody has carried out yet. */
export const effectsLeft = (system: WholeSystem, desks: readonly Desk[]): Promise<number> =>
  system.count(
    `select count(*)::int as n from effect e join dialogue d on d.id = e.dialogue_id
     where d.owner_id = any($1::text[]) and e.status <> 'done'`,
    [ownersOf(desks)],
  );

export async function effectsDone(
  system: WholeSystem,
  desks: readonly Desk[],
  within: number,
): Promise<void> {
  const until = Date.now() + within;
  for (;;) {
    const left = await effectsLeft(system, desks);
    if (left === 0) return;
    must(Date.now() < until, `${String(left)} åtgärder är inte gjorda`);
    await setTimeout(100);
  }
}

/** Each ended dialogue has done each of its effects once, and has asked its lead for the evaluation in one letter. */
export async function effectsOnce(system: WholeSystem, desks: readonly Desk[]): Promise<number> {
  await effectsDone(system, desks, 60_000);
  const wrong = await system.count(
    `select count(*)::int as n from dialogue d where d.owner_id = any($1::text[]) and d.ended is not null and (
       (select array_agg(e.kind || ' ' || e.attempts order by e.sequence) from effect e where e.dialogue_id = d.id)
         is distinct from $2::text[]
       or (select count(*) from mail m where m.dialogue_id = d.id and m.key like '%:request-evaluation:%') <> 1)`,
    [ownersOf(desks), effectsInOne.map((kind) => `${kind} 1`)],
  );
  must(wrong === 0, `${String(wrong)} dialoger har inte gjort varje åtgärd en gång`);
  return system.count(
    `select count(*)::int as n from effect e join dialogue d on d.id = e.dialogue_id where d.owner_id = any($1::text[])`,
    [ownersOf(desks)],
  );
}

const HAPPENED = `
  (select count(*) from dialogue_event e where e.dialogue_id = d.id and e.kind in ('reminded', 'escalated'))`;

/** How many of these dialogues have been reminded or escalated in all fewer or more times. */
export const rungOther = (
  system: WholeSystem,
  dialogues: readonly string[],
  than: '<' | '<>',
  times: number,
): Promise<number> =>
  system.count(
    `select count(*)::int as n from dialogue d where d.id = any($1::uuid[]) and ${HAPPENED} ${than} ${String(times)}`,
    [dialogues],
  );

/** Until each has rung so many times. @throws when one has rung more, or it takes too long */
export async function rungEach(
  system: WholeSystem,
  dialogues: readonly string[],
  times: number,
  within: number,
): Promise<void> {
  const until = Date.now() + within;
  for (;;) {
    const left = await rungOther(system, dialogues, '<', times);
    if (left === 0) break;
    must(Date.now() < until, `${String(left)} klockor har inte ringt inom ${String(within / 1_000)} s`);
    await setTimeout(100);
  }
  await system.drained(within);
  const other = await rungOther(system, dialogues, '<>', times);
  must(other === 0, `${String(other)} har påmints eller eskalerats fler än ${String(times)} gånger`);
}

/** Time goes by until the last of these has something due, save for these ms. */
export async function forwardToDue(system: WholeSystem, dialogues: readonly string[], ms = 0): Promise<void> {
  const seconds = await system.count(
    `select ceil(extract(epoch from max(d.next_due) - now()))::int as n from dialogue d where d.id = any($1::uuid[])`,
    [dialogues],
  );
  const forward = seconds - Math.ceil(ms / 1_000);
  if (forward > 0) await system.forward(forward);
}
