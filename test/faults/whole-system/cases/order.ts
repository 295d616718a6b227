import { WorkflowNotFoundError } from '@temporalio/client';
import { changedSignal, dialogueWorkflowId, type Standing } from '../../../../workflows/dialogue.messages';
import { beginning } from '../../../bench/lifecycle';
import { noTimes } from '../../../bench/machine';
import { must, type Case } from '../case';
import { endedOf, runLifecycles } from './lifecycles';

interface Begun {
  readonly dialogueId: string;
}

const old: Standing = { revision: 1, phase: 'plan', nextDue: null, ended: false, hasWork: true };

/** Signals that come late, again, and after the end. */
export const order: Case = {
  injects: 'Signaler till drivaren sent, om igen och efter slutet',
  async run({ system }) {
    const [desk] = await system.desks('order', 1, 1);
    if (!desk) throw new Error('No desk');
    const { lead, owner } = desk;
    const { dialogueId } = await system.machines.ask<Begun>(lead, beginning(owner, lead), noTimes());
    await runLifecycles(system, [desk], 1);
    await system.drained(30_000);
    const { rows } = await system.pool.query<{ id: string }>(
      'select id from dialogue where owner_id = $1 and ended is not null',
      [owner],
    );
    const [over] = rows;
    if (!over) throw new Error('No dialogue has ended');
    const told = await system.asOperator(async ({ workflow }) => {
      const open = workflow.getHandle(dialogueWorkflowId(dialogueId));
      for (let again = 0; again < 50; again += 1) await open.signal(changedSignal, old);
      const refused: unknown = await workflow
        .getHandle(dialogueWorkflowId(over.id))
        .signal(changedSignal, old)
        .catch((fault: unknown) => fault);
      return refused instanceof WorkflowNotFoundError;
    });
    must(told, 'ett avslutat arbetsflöde tog emot en signal');
    await system.drained(30_000);
    const { ended } = await endedOf(system, [desk]);
    must(ended === 1, 'en signal ändrade en dialog');
    return '50 gamla signaler ändrade inget; den som kom efter slutet avvisades';
  },
};
