import { setTimeout } from 'node:timers/promises';
import { must, type Case } from '../case';
import { endedOf, lifecyclesWhile } from './lifecycles';

/** Killed at moments of chance, between commit and reply among them; whoever was cut off asks again with the same key. */
export const api: Case = {
  injects: 'API:t dödas när som helst, klienterna frågar om med samma nyckel',
  async run({ system, size, chance }) {
    const kills = size === 'short' ? 3 : 20;
    const desks = await system.desks('api', 8, 3);
    let killed = 0;
    // However fast they are, somebody is at work whenever it is killed.
    const lives = Promise.all(desks.map((desk) => lifecyclesWhile(system, desk, () => killed < kills)));
    // Lost more than five times within a minute, the API is given up.
    const [soonest, latest] = size === 'short' ? [1_000, 3_000] : [14_000, 16_000];
    while (killed < kills) {
      // What is wrong with the lives must not wait for the last kill.
      await Promise.race([lives, setTimeout(chance.between(soonest, latest))]);
      system.kill('api');
      killed += 1;
    }
    const lived = (await lives).reduce((sum, each) => sum + each, 0);
    await system.drained(60_000);
    const { ended, events } = await endedOf(system, desks);
    must(ended === lived, `${String(ended)} av ${String(lived)} är slut`);
    must(events.length === 1, `olika antal händelser: ${events.join(', ')}`);
    return `dödad ${String(killed)} gånger; ${String(ended)} livscykler, alla med ${String(events[0])} händelser`;
  },
};
