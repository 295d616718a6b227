import { randomUUID } from 'node:crypto';
import { WorkflowNotFoundError } from '@temporalio/client';
import { changedSignal, dialogueWorkflowId, type Standing } from '../../../workflows/dialogue.messages';
import { noTimes } from '../../whole-system/machine';
import { answerTo, decideNext, turnOf } from '../../whole-system/lifecycle';
import type { Key } from '../../whole-system/town';
import { must, type Case } from '../case';
import { beginDriven, drivenDesks, effectsOnce } from '../driven';
import type { WholeSystem } from '../../whole-system/whole-system';
import { runDriven } from './lifecycles';

const old: Standing = { revision: 1, phase: 'plan', nextDue: null, ended: false, hasWork: true };

/** All that the register and the mailbox hold of one administration's dialogues. */
const KEPT = `
  select md5(string_agg(row::text, E'\\n' order by row::text)) as hash from (
    select to_jsonb(d) as row from dialogue d where owner_id = $1 union all
    select to_jsonb(t) from task t join dialogue d on d.id = t.dialogue_id where owner_id = $1 union all
    select to_jsonb(e) from dialogue_event e join dialogue d on d.id = e.dialogue_id where owner_id = $1 union all
    select to_jsonb(e) from effect e join dialogue d on d.id = e.dialogue_id where owner_id = $1 union all
    select to_jsonb(m) from mail m join dialogue d on d.id = m.dialogue_id where owner_id = $1) rows`;

/** Signals that come late, again, and after the end, and acts after the end. */
export const order: Case = {
  injects: 'Signaler till drivaren sent, om igen och efter slutet; handlingar efter slutet',
  async run({ system }) {
    const [desk] = await drivenDesks(system, 'order', 1, 1);
    if (!desk) throw new Error('No desk');
    const { lead, owner } = desk;
    const [dialogueId = ''] = await beginDriven(system, [desk], 1);
    const { path: done } = await turnOf(system.machines, lead, dialogueId, noTimes());
    await decideNext(system.machines, lead, dialogueId, { asked: desk.receivers, times: noTimes() });
    await runDriven(system, desk);
    await system.drained(30_000);
    await effectsOnce(system, [desk]);
    const { rows } = await system.pool.query<{ id: string }>(
      'select id from dialogue where owner_id = $1 and ended is not null',
      [owner],
    );
    const [over] = rows;
    if (!over) throw new Error('No dialogue has ended');
    const before = await kept(system, owner);
    const told = await system.asOperator(async ({ workflow }) => {
      const open = workflow.getHandle(dialogueWorkflowId(dialogueId));
      for (let again = 0; again < 50; again += 1) await open.signal(changedSignal, old);
      const fault: unknown = await workflow
        .getHandle(dialogueWorkflowId(over.id))
        .signal(changedSignal, old)
        .catch((cause: unknown) => cause);
      return fault instanceof WorkflowNotFoundError;
    });
    must(told, 'ett avslutat arbetsflöde tog emot en signal');
    await refused(system, lead, [done, done.replace(dialogueId, over.id)], over.id);
    await system.drained(30_000);
    must((await system.differences(30_000)).length === 0, 'drivaren står inte där registret gör');
    must(
      (await kept(system, owner)) === before,
      'en signal eller ett avvisat försök ändrade registret eller breven',
    );
    return '50 gamla signaler ändrade varken register eller brev; den som kom efter slutet avvisades, och handlingar efter slutet och om igen fick 409';
  },
};

/** Each of these tasks taken and answered again, and the dialogue that is over paused. */
async function refused(
  { machines }: WholeSystem,
  lead: Key,
  tasks: readonly string[],
  over: string,
): Promise<void> {
  const tries = [
    ...tasks.map((task) => [`${task}/claim`, {}] as const),
    ...tasks.map((task) => [`${task}/settle`, answerTo('name-receivers', [])] as const),
    [`/dialogues/${over}/pause`, { until: '2099-01-01', reason: 'För sent.' }] as const,
  ];
  for (const [path, body] of tries) {
    const { status } = await machines.send(lead, path, randomUUID(), body);
    must(status === 409, `${path} blev ${String(status)}`);
  }
}

async function kept({ pool }: WholeSystem, owner: string): Promise<string> {
  const { rows } = await pool.query<{ hash: string }>(KEPT, [owner]);
  return rows[0]?.hash ?? '';
}
