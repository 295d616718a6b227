import { setTimeout } from 'node:timers/promises';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { beginning } from '../../whole-system/lifecycle';
import { noTimes } from '../../whole-system/machine';
import { must, type Case } from '../case';

/** What was acknowledged is stored, once, whatever the server was doing when it died. */
export const postgres: Case = {
  injects: 'PostgreSQL dödas medan 40 klienter skriver',
  async run({ system, size, chance }) {
    const [clients, writes, kills] = size === 'short' ? [10, 12, 1] : [40, 250, 3];
    const desks = await system.desks('postgres', clients, 0);
    const acknowledged: string[] = [];
    let isDone = false;
    const writing = Promise.all(
      desks.map(async ({ owner, lead }) => {
        for (let at = 0; at < writes; at += 1) {
          const answer = await system.machines.ask<AcceptedAct>(lead, beginning(owner, lead), noTimes());
          acknowledged.push(answer.dialogueId);
        }
      }),
    ).finally(() => (isDone = true));
    let killed = 0;
    while (killed < kills) {
      // Somewhere in its share of the writes, however fast they are.
      const enough = ((killed + 0.1 + 0.8 * chance.next()) / kills) * clients * writes;
      while (acknowledged.length < enough) await Promise.race([writing, setTimeout(2)]);
      must(!isDone, 'allt var skrivet innan servern dödades');
      system.kill('postgres');
      killed += 1;
      await system.startPostgres();
    }
    await writing;
    const stored = await system.count(
      'select count(*)::int as n from dialogue where owner_id = any($1::text[])',
      [desks.map(({ owner }) => owner)],
    );
    const distinct = new Set(acknowledged).size;
    must(
      stored === clients * writes && distinct === stored && acknowledged.length === stored,
      `kvitterade ${String(acknowledged.length)}, skilda ${String(distinct)}, lagrade ${String(stored)}`,
    );
    // Ten thousand workflows begin; Temporal on a store in a file takes some twenty-five a second.
    await system.drained(900_000);
    return `dödad ${String(killed)} gånger; kvitterade ${String(acknowledged.length)} = lagrade ${String(stored)} = skilda ${String(distinct)}`;
  },
};
