import { setTimeout } from 'node:timers/promises';
import { noTimes } from '../../whole-system/machine';
import { must, type Case, type Fault } from '../case';
import { cutOffAtCommit } from '../unanswered';
import { endedOf, lifecyclesWhile } from './lifecycles';

/** Killed where an act is done and not yet answered, and at moments of chance; whoever was cut off asks again. */
export const api: Case = {
  injects: 'API:t dödas mellan commit och svar, och när som helst; klienterna frågar om med samma nyckel',
  run: async (fault) => `${await betweenCommitAndAnswer(fault)}; ${await anyTime(fault)}`,
};

async function betweenCommitAndAnswer({ system, size, chance }: Fault): Promise<string> {
  const points = size === 'short' ? 2 : 20;
  const [desk] = await system.desks('unanswered', 1, 3);
  if (!desk) throw new Error('No desk');
  const cut = await cutOffAtCommit(system, desk, points, chance);
  await system.drained(60_000);
  const { ended, events } = await endedOf(system, [desk]);
  must(ended === points, `${String(ended)} av ${String(points)} är slut`);
  must(events.length === 1, `olika antal händelser: ${events.join(', ')}`);
  const each = ['begun', 'claimed', 'settled'].map((kind) => cut.filter((one) => one === kind).length);
  return `dödad mellan commit och svar ${String(points)} gånger (påbörjad ${String(each[0])}, tagen ${String(each[1])}, besvarad ${String(each[2])}): samma svar som lagrats, en händelse`;
}

async function anyTime({ system, size, chance }: Fault): Promise<string> {
  const kills = size === 'short' ? 2 : 20;
  const desks = await system.desks('api', 8, 3);
  const times = noTimes();
  let killed = 0;
  // However fast they are, somebody is at work whenever it is killed.
  const lives = Promise.all(
    desks.map((desk) => lifecyclesWhile(system, desk, () => killed < kills, { times })),
  );
  // Lost more than five times within a minute, the API is given up.
  const [soonest, latest] = size === 'short' ? [500, 1_500] : [14_000, 16_000];
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
  must(times.turnedAway > 0, 'ingen blev avbruten');
  return `när som helst ${String(killed)} gånger: ${String(times.turnedAway)} gånger fick någon fråga om, ${String(ended)} livscykler, alla med ${String(events[0])} händelser`;
}
