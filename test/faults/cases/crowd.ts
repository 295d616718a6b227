import { randomUUID } from 'node:crypto';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { answerTo, beginning, decideNext } from '../../whole-system/lifecycle';
import { noTimes } from '../../whole-system/machine';
import { percentile } from '../../whole-system/percentile';
import type { Desk } from '../../whole-system/town';
import { must, type Case, type Fault } from '../case';
import type { WholeSystem } from '../../whole-system/whole-system';
import { approveOrRefuse } from './approve-or-refuse';

/** Everybody asked answers at the same moment; the same task is answered twice; one key comes a hundred times. */
export const crowd = {
  injects: '20 och 50 förvaltningar svarar samtidigt; bifall mot avslag; samma nyckel 100 gånger',
  async run({ system, size }: Fault): Promise<string> {
    const said: string[] = [];
    for (const count of size === 'short' ? [20] : [20, 50]) {
      const [desk] = await system.desks(`crowd${String(count)}-`, 1, count);
      if (!desk) throw new Error('No desk');
      const dialogue = await toTheCrowd(system, desk);
      const began = performance.now();
      const ms = await Promise.all(
        desk.receivers.map(({ unit, contact }) => received(system, dialogue, unit, contact)),
      );
      const all = performance.now() - began;
      said.push(`${String(count)} svar på ${all.toFixed(0)} ms (p95 ${percentile(ms, 95).toFixed(0)})`);
    }
    said.push(await race(system), await approveOrRefuse(system, size === 'short' ? 8 : 60));
    return [...said, await sameKey(system)].join('; ');
  },
} satisfies Case;

async function toTheCrowd({ machines }: WholeSystem, desk: Desk): Promise<string> {
  const times = noTimes();
  const { dialogueId } = await machines.ask<AcceptedAct>(desk.lead, beginning(desk.owner, desk.lead), times);
  for (let step = 0; step < 3; step += 1)
    await decideNext(machines, desk.lead, dialogueId, { asked: desk.receivers, times });
  return dialogueId;
}

const taskOf = (dialogue: string, unit: string): string =>
  `/dialogues/${dialogue}/tasks/received~${unit}/settle`;

/** ms to the answer. @throws when it is anything but accepted at the first try */
async function received(
  { machines }: WholeSystem,
  dialogue: string,
  unit: string,
  contact: Desk['lead'],
): Promise<number> {
  const began = performance.now();
  const { status, text } = await machines.send(
    contact,
    taskOf(dialogue, unit),
    randomUUID(),
    answerTo('received', []),
  );
  must(status === 200, `${unit}: ${String(status)} ${text.slice(0, 200)}`);
  return performance.now() - began;
}

async function race(system: WholeSystem): Promise<string> {
  const [desk] = await system.desks('race', 1, 1);
  const receiver = desk?.receivers[0];
  if (!desk || !receiver) throw new Error('No desk');
  const dialogue = await toTheCrowd(system, desk);
  const answers = await Promise.all(
    Array.from({ length: 10 }, () =>
      system.machines.send(
        receiver.contact,
        taskOf(dialogue, receiver.unit),
        randomUUID(),
        answerTo('received', []),
      ),
    ),
  );
  const won = answers.filter(({ status }) => status === 200).length;
  const refused = answers.filter(({ status, text }) => status === 409 && text.includes('"not-open"')).length;
  must(won === 1 && refused === 9, `av tio vann ${String(won)}, nekades ${String(refused)}`);
  return 'av tio svar på samma uppgift vann ett, nio fick veta varför inte';
}

async function sameKey(system: WholeSystem): Promise<string> {
  const [desk] = await system.desks('key', 1, 1);
  const receiver = desk?.receivers[0];
  if (!desk || !receiver) throw new Error('No desk');
  const dialogue = await toTheCrowd(system, desk);
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 100 }, () =>
      system.machines.send(receiver.contact, taskOf(dialogue, receiver.unit), key, answerTo('received', [])),
    ),
  );
  const different = new Set(answers.map(({ status, text }) => `${String(status)} ${text}`));
  const stored = await system.count(
    `select count(*)::int as n from dialogue_event where dialogue_id = $1 and kind = 'task-settled' and detail ->> 'task' like 'received/%'`,
    [dialogue],
  );
  must(
    different.size === 1 && stored === 1,
    `${String(different.size)} olika svar, ${String(stored)} händelser`,
  );
  return 'samma nyckel 100 gånger: 100 lika svar, 1 händelse';
}
