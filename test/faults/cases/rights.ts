import { randomUUID } from 'node:crypto';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { until } from '../../support/until';
import { answerTo, beginning, decideNext } from '../../whole-system/lifecycle';
import { noTimes, type Reply } from '../../whole-system/machine';
import { employ, key, type Desk, type Key } from '../../whole-system/town';
import { must, type Case } from '../case';
import type { WholeSystem } from '../../whole-system/whole-system';

/** One who has taken a task and loses the right to it, and one who is asked as well. */
interface Taken {
  readonly dialogue: string;
  readonly unit: string;
  readonly taker: Key;
  readonly other: Key;
}

const DAY = 86_400;
/** By the system's clock, which cases before this may have moved. */
const TODAY = `((now() + clock_seconds() * interval '1 second') at time zone 'Europe/Stockholm')::date`;

/** Between taking a task and answering it the right to it ends: a deputy's period, a role, a deputyship that is revoked. */
export const rights: Case = {
  injects: 'En ersättares period eller en roll tar slut mellan att uppgiften tas och besvaras',
  async run({ system, size }) {
    const each = size === 'short' ? 1 : 20;
    const desks = await system.desks('rights', each, 3);
    const taken = await Promise.all(desks.map((desk) => takeAll(system, desk)));
    const [periods, roles, revoked] = [0, 1, 2].map((at) => taken.flatMap((of) => of[at] ?? []));
    await system.pool.query(`update deputyship set revoked_at = now() where deputy_id = any($1::text[])`, [
      revoked?.map(({ taker }) => taker.person),
    ]);
    const swift = await lost(system, revoked ?? []);
    await system.forward(2 * DAY);
    const late = [...(periods ?? []), ...(roles ?? [])];
    const byDay = await lost(system, late);
    await Promise.all([...late, ...(revoked ?? [])].map((one) => answered(system, one)));
    return `${String(3 * each)} fick 403; uppgifterna åter hos de andra ${swift.toFixed(1)} s efter återkallandet och ${byDay.toFixed(1)} s efter dygnets slut, tagna och besvarade av dem`;
  },
};

/** A deputy until tomorrow, somebody whose role ends tomorrow, and a deputy who will be revoked: each has taken one. */
async function takeAll(system: WholeSystem, desk: Desk): Promise<readonly Taken[]> {
  const { machines } = system;
  const { dialogueId } = await machines.ask<AcceptedAct>(
    desk.lead,
    beginning(desk.owner, desk.lead),
    noTimes(),
  );
  for (let step = 0; step < 3; step += 1)
    await decideNext(machines, desk.lead, dialogueId, { asked: desk.receivers, times: noTimes() });
  const taken = desk.receivers.map(({ unit, contact }, at) => ({
    ...{ dialogue: dialogueId, unit, other: contact },
    taker: key(`${desk.owner}-taker${String(at)}`),
  }));
  await employ(
    system.pool,
    [`${desk.owner}-elsewhere`],
    taken.map(({ taker, unit }, at) => ({
      role: 'administration-contact',
      unit: at === 1 ? unit : `${desk.owner}-elsewhere`,
      key: taker,
    })),
  );
  const [period, role, revoked] = taken.map(({ taker }) => taker.person);
  await system.pool.query(`update role_assignment set valid_to = ${TODAY} + 1 where person_id = $1`, [role]);
  await system.pool.query(
    `insert into deputyship (id, principal_id, deputy_id, valid_from, valid_to)
     select gen_random_uuid(), principal, deputy, ${TODAY},
       ${TODAY} + 1 from unnest($1::text[], $2::text[]) as d (principal, deputy)`,
    [
      [desk.receivers[0]?.contact.person, desk.receivers[2]?.contact.person],
      [period, revoked],
    ],
  );
  for (const { taker, ...task } of taken) {
    const { status, text } = await claim(system, taker, task);
    must(status === 200, `${taker.person} fick inte ta uppgiften: ${String(status)} ${text.slice(0, 200)}`);
  }
  return taken;
}

const pathOf = ({ dialogue, unit }: Pick<Taken, 'dialogue' | 'unit'>): string =>
  `/dialogues/${dialogue}/tasks/received~${unit}`;

const claim = ({ machines }: WholeSystem, by: Key, task: Pick<Taken, 'dialogue' | 'unit'>): Promise<Reply> =>
  machines.send(by, `${pathOf(task)}/claim`, randomUUID(), {});

const settle = ({ machines }: WholeSystem, by: Key, task: Taken): Promise<Reply> =>
  machines.send(by, `${pathOf(task)}/settle`, randomUUID(), answerTo('received', []));

/** Seconds until what they had taken is nobody's, after each of them was refused. */
async function lost(system: WholeSystem, all: readonly Taken[]): Promise<number> {
  const began = Date.now();
  for (const one of all) {
    const { status, text } = await settle(system, one.taker, one);
    must(
      status === 403 && text.includes('"not-permitted"'),
      `${one.taker.person} fick ${String(status)} ${text.slice(0, 200)}`,
    );
  }
  const held = `select count(*)::int as n from task t join unnest($1::uuid[], $2::text[]) as one (dialogue, unit)
    on t.dialogue_id = one.dialogue and t.key = 'received/' || one.unit where t.claimed_by is not null`;
  const values = [all.map(({ dialogue }) => dialogue), all.map(({ unit }) => unit)];
  await until(async () => (await system.count(held, values)) === 0);
  return (Date.now() - began) / 1_000;
}

/** In the list of the other, as nobody's, and theirs to take and answer. */
async function answered(system: WholeSystem, task: Taken): Promise<void> {
  const free = await system.machines.ask<{ items: readonly { dialogue: { id: string } }[] }>(
    task.other,
    { call: 'list', path: '/tasks/mine?claim=nobody' },
    noTimes(),
  );
  must(
    free.items.some(({ dialogue }) => dialogue.id === task.dialogue),
    `${task.other.person} ser inte uppgiften som ledig`,
  );
  for (const act of [claim, settle]) {
    const { status, text } = await act(system, task.other, task);
    must(status === 200, `${task.other.person}: ${String(status)} ${text.slice(0, 200)}`);
  }
}
