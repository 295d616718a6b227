import { setTimeout } from 'node:timers/promises';
import type { Desk } from '../../whole-system/town';
import { must, type Case, type Fault, type Size } from '../case';
import {
  beginDriven,
  drivenDesks,
  effectsLeft,
  effectsOnce,
  forwardToDue,
  rungEach,
  rungOther,
} from '../driven';
import type { WholeSystem } from '../../whole-system/whole-system';
import { endedOf, letterCounts, runDriven, toldAnswers } from './lifecycles';

const RECEIVERS = 3;

interface Extent {
  readonly desks: number;
  readonly each: number;
  readonly waiting: number;
  /** How often each clock rings: reminded twice, and then escalated. */
  readonly rings: number;
}

const extents: Readonly<Record<Size, Extent>> = {
  short: { desks: 6, each: 1, waiting: 16, rings: 1 },
  whole: { desks: 10, each: 10, waiting: 400, rings: 3 },
};

/** Killed at moments of chance: before and after a signal, in a tick, while clocks ring, inside an effect and after it. */
export const worker: Case = {
  injects: 'Drivaren dödas när som helst, om och om igen, också medan klockor ringer och åtgärder utförs',
  async run(fault) {
    const { system, size } = fault;
    const { desks: count, each, waiting, rings } = extents[size];
    const desks = await drivenDesks(system, 'worker', count, RECEIVERS);
    const idle = await drivenDesks(system, 'ringing', 8, 0);
    const dialogues = await beginDriven(system, idle, waiting);
    await system.drained(120_000);

    let isDone = false;
    const living = Promise.all(desks.map((desk) => lives(fault, desk, each))).finally(() => (isDone = true));
    const [killed] = await Promise.all([
      killing(fault, { desks, dialogues, rings, isDone: () => isDone }),
      living,
    ]);
    const seconds = await system.drained(120_000);
    await rungEach(system, dialogues, rings, 60_000);
    const letters = await letterCounts(system, dialogues);
    must(letters.length === 1, `de som väntade fick olika många brev: ${letters.join(', ')}`);
    const { ended } = await endedOf(system, desks);
    must(ended === desks.length * each, `${String(ended)} av ${String(desks.length * each)} är slut`);
    const effects = await effectsOnce(system, desks);
    // Each answer is told once, whatever died between; who has answered meanwhile is asked nothing.
    const told = await toldAnswers(system, desks);
    const answers = ended * RECEIVERS;
    must(told === answers, `${String(answers)} svar, ${String(told)} brev om dem`);
    return `dödad ${String(killed.times)} gånger, med ${killed.silent.join(' + ')} av ${String(waiting)} klockor kvar att ringa och ${String(killed.effects)} åtgärder ogjorda; ${String(ended)} av ${String(ended)} slut, ${String(told)} brev om lika många svar, ${String(effects)} åtgärder en gång var, varje klocka ${String(rings)} gånger, tömt på ${seconds.toFixed(0)} s`;
  },
};

async function lives({ system }: Fault, desk: Desk, each: number): Promise<void> {
  for (let done = 0; done < each; done += 1) await runDriven(system, desk);
}

interface Killed {
  readonly times: number;
  /** Clocks that were due and had not rung, at each kill among them. */
  readonly silent: readonly number[];
  /** Effects that were to be done, at all kills together. */
  readonly effects: number;
}

interface Lives {
  readonly desks: readonly Desk[];
  readonly dialogues: readonly string[];
  readonly rings: number;
  readonly isDone: () => boolean;
}

/** Each time the clocks ring, and between as soon as an effect is to be carried out, until all have lived to their end. */
async function killing(
  { system, chance }: Fault,
  { desks, dialogues, rings, isDone }: Lives,
): Promise<Killed> {
  const silent: number[] = [];
  let [times, effects] = [0, 0];
  while (silent.length < rings || !isDone()) {
    const next = silent.length + 1;
    const isTime = next <= rings && (await rungOther(system, dialogues, '<', next - 1)) === 0;
    if (isTime) {
      await forwardToDue(system, dialogues);
      await firstRung(system, dialogues, next);
      await setTimeout(chance.between(0, dialogues.length * 4));
    } else if (!(await livesOn())) continue;
    if (!system.killIfRunning('worker')) continue;
    times += 1;
    effects += await effectsLeft(system, desks);
    if (isTime) silent.push(await rungOther(system, dialogues, '<', next));
  }
  must(Math.max(...silent) > 0, 'drivaren dödades aldrig medan klockor ringde');
  return { times, silent, effects };

  /** Long enough to come further. Returns whether there is still a reason to kill it. */
  async function livesOn(): Promise<boolean> {
    await setTimeout(chance.between(3_000, 9_000));
    await effectDue(system, desks, isDone);
    if (!isDone()) return true;
    await rungEach(system, dialogues, silent.length, 120_000);
    return false;
  }
}

async function firstRung(system: WholeSystem, dialogues: readonly string[], rings: number): Promise<void> {
  while ((await rungOther(system, dialogues, '<', rings)) === dialogues.length) await setTimeout(5);
}

/** Until one is to be carried out: it may be under way, or done and not told. Nobody waits for it long. */
async function effectDue(system: WholeSystem, desks: readonly Desk[], isDone: () => boolean): Promise<void> {
  const until = Date.now() + 2_000;
  while (!isDone() && Date.now() < until && (await effectsLeft(system, desks)) === 0) await setTimeout(2);
}
