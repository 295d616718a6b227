import { setTimeout } from 'node:timers/promises';
import { must, type Case } from '../case';
import { endedOf, letterCounts, runLifecycles } from './lifecycles';

/** Killed at moments of chance: before and after a signal, in a tick, inside an effect and after it. */
export const worker: Case = {
  injects: 'Drivaren dödas när som helst, om och om igen',
  async run({ system, size, chance }) {
    const [desksCount, each] = size === 'short' ? [4, 3] : [10, 10];
    const desks = await system.desks('worker', desksCount, 3);
    let [isDone, killed] = [false, 0];
    const living = runLifecycles(system, desks, each).finally(() => (isDone = true));
    const killing = (async () => {
      while (!isDone) {
        await setTimeout(chance.between(1_500, 4_000));
        try {
          system.kill('worker');
          killed += 1;
        } catch {
          // It is on its way up again.
        }
      }
    })();
    await Promise.all([living, killing]);
    const seconds = await system.drained(120_000);
    const { ended } = await endedOf(system, desks);
    must(ended === desks.length * each, `${String(ended)} av ${String(desks.length * each)} är slut`);
    const letters = await letterCounts(system, desks);
    must(letters.length === 1, `lika dialoger har olika många brev: ${letters.join(', ')}`);
    return `dödad ${String(killed)} gånger; ${String(ended)} av ${String(ended)} slut, ${String(letters[0])} brev var, tömt på ${seconds.toFixed(0)} s`;
  },
};
