import { setTimeout } from 'node:timers/promises';
import { must, type Case } from '../case';
import { endedOf, runLifecycles, toldAnswers } from './lifecycles';

const RECEIVERS = 3;

/** Killed at moments of chance: before and after a signal, in a tick, inside an effect and after it. */
export const worker: Case = {
  injects: 'Drivaren dödas när som helst, om och om igen',
  async run({ system, size, chance }) {
    const [desksCount, each] = size === 'short' ? [4, 3] : [10, 10];
    const desks = await system.desks('worker', desksCount, RECEIVERS);
    let [isDone, killed] = [false, 0];
    const living = runLifecycles(system, desks, each).finally(() => (isDone = true));
    const killing = (async () => {
      while (!isDone) {
        await setTimeout(chance.between(1_500, 4_000));
        if (system.killIfRunning('worker')) killed += 1;
      }
    })();
    await Promise.all([living, killing]);
    must(killed > 0, 'drivaren dödades aldrig');
    const seconds = await system.drained(120_000);
    const { ended } = await endedOf(system, desks);
    must(ended === desks.length * each, `${String(ended)} av ${String(desks.length * each)} är slut`);
    // Each answer is told once, whatever died between; who has answered meanwhile is asked nothing.
    const told = await toldAnswers(system, desks);
    const answers = ended * RECEIVERS;
    must(told === answers, `${String(answers)} svar, ${String(told)} brev om dem`);
    return `dödad ${String(killed)} gånger; ${String(ended)} av ${String(ended)} slut, ${String(told)} brev om lika många svar, tömt på ${seconds.toFixed(0)} s`;
  },
};
