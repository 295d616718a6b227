import { setTimeout } from 'node:timers/promises';
import { must, type Case } from '../case';
import { endedOf, runLifecycles } from './lifecycles';

/** Killed at moments of chance, between commit and reply among them; whoever was cut off asks again with the same key. */
export const api: Case = {
  injects: 'API:t dödas när som helst, klienterna frågar om med samma nyckel',
  async run({ system, size, chance }) {
    const [kills, each] = size === 'short' ? [3, 4] : [20, 25];
    const desks = await system.desks('api', 8, 3);
    const living = runLifecycles(system, desks, each).then(() => 'done' as const);
    let killed = 0;
    // Lost more than five times within a minute, the API is given up.
    const [soonest, latest] = size === 'short' ? [1_000, 3_000] : [14_000, 16_000];
    while (
      killed < kills &&
      (await Promise.race([living, setTimeout(chance.between(soonest, latest))])) !== 'done'
    ) {
      system.kill('api');
      killed += 1;
    }
    await living;
    must(killed === kills, `livscyklerna tog slut efter ${String(killed)} av ${String(kills)} gånger`);
    await system.drained(60_000);
    const { ended, events } = await endedOf(system, desks);
    must(ended === desks.length * each, `${String(ended)} av ${String(desks.length * each)} är slut`);
    must(events.length === 1, `olika antal händelser: ${events.join(', ')}`);
    return `dödad ${String(killed)} gånger; ${String(ended)} livscykler, alla med ${String(events[0])} händelser`;
  },
};
