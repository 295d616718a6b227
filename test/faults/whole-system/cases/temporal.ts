import { setTimeout } from 'node:timers/promises';
import { beginning } from '../../../bench/lifecycle';
import { noTimes } from '../../../bench/machine';
import { must, type Case } from '../case';
import { endedOf, runLifecycles } from './lifecycles';

/** People's acts go on while Temporal is away; afterwards everything is told and done. */
export const temporal: Case = {
  injects: 'Temporal dödas med många dialoger som väntar; folk arbetar vidare',
  async run({ system, size }) {
    const [waiting, each] = size === 'short' ? [40, 2] : [1_000, 10];
    const desks = await system.desks('temporal', 8, 3);
    const idle = await system.desks('waiting', 8, 0);
    for (let at = 0; at < waiting; at += idle.length) {
      await Promise.all(
        idle.map(({ owner, lead }) => system.machines.ask(lead, beginning(owner, lead), noTimes())),
      );
    }
    await system.drained(120_000);
    const times = noTimes();
    const began = Date.now();
    const living = runLifecycles(system, desks, each, times).then(() => 'done' as const);
    // It is started again at once, and killed again, so that it is away for as long as people work.
    let killed = 0;
    do {
      if (system.killIfRunning('temporal')) killed += 1;
    } while ((await Promise.race([living, setTimeout(500)])) !== 'done');
    const worked = (Date.now() - began) / 1_000;
    const seconds = await system.drained(120_000);
    const { ended } = await endedOf(system, desks);
    must(ended === desks.length * each, `${String(ended)} av ${String(desks.length * each)} är slut`);
    // In small it shares the machine with other tests, and whoever waits too long for it is asked to come back.
    must(size === 'short' || times.turnedAway === 0, `${String(times.turnedAway)} blev avvisade`);
    return `${String(waiting)} väntade; ${String(ended)} livscykler på ${worked.toFixed(0)} s medan den dödades ${String(killed)} gånger, tömt ${seconds.toFixed(0)} s efteråt`;
  },
};
