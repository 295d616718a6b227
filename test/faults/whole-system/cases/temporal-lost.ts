import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { reconcile } from '../../../../src/register/reconcile';
import { beginning } from '../../../bench/lifecycle';
import { noTimes } from '../../../bench/machine';
import { must, type Case } from '../case';
import { letterCount } from './lifecycles';

/** Its store is emptied: PostgreSQL says where every dialogue stands, and nobody is told anything twice. */
export const temporalLost: Case = {
  injects: 'Temporals lager töms; radslag reconcile',
  async run({ system, size }) {
    const each = size === 'short' ? 4 : 50;
    const desks = await system.desks('lost', 8, 0);
    for (let at = 0; at < each; at += 1) {
      await Promise.all(
        desks.map(({ owner, lead }) => system.machines.ask(lead, beginning(owner, lead), noTimes())),
      );
    }
    await system.drained(60_000);
    const before = await letterCount(system, desks);
    // Removed under the running server, which keeps the old file open until it is killed.
    for (const suffix of ['', '-wal', '-shm', '-journal'])
      rmSync(join(system.folder, `temporal.db${suffix}`), { force: true });
    system.kill('temporal');
    await system.answersAgain();
    const lost = await system.differences(0);
    must(lost.length >= desks.length * each, 'verify märkte inte att arbetsflödena är borta');
    const told = await reconcile(system.pool);
    await system.drained(120_000);
    const after = await letterCount(system, desks);
    must(before > 0 && before === after, `brev före ${String(before)}, efter ${String(after)}`);
    return `verify nämnde ${String(lost.length)} skillnader; ${String(told)} dialoger berättade på nytt, inga nya brev`;
  },
};
