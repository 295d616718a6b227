import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { projectRoot } from '../../../src/local/project-root';
import { workflowCode } from '../../../src/temporal/workflow-bundle';
import { beginning, decideNext } from '../../whole-system/lifecycle';
import { noTimes, type Machines } from '../../whole-system/machine';
import { drained } from '../../whole-system/drained';
import { buildTown, type Desk } from '../../whole-system/town';
import { brokenCode, recordedHistories, replay, type ReplayedCode } from '../../support/recorded-histories';
import { must, type Case } from '../case';
import { buildPreviousRelease, type Release } from '../previous-release';
import { SecondSystem } from '../second-system';
import type { WholeSystem } from '../../whole-system/whole-system';

const RECEIVERS = 2;
/** Decisions from the first task to the end. */
const DECISIONS = 6 + RECEIVERS;
const PATIENCE = 60_000;

/** One dialogue, and how many of its decisions have been taken. */
interface Life {
  readonly desk: Desk;
  readonly dialogue: string;
  taken: number;
}

/** A release that carries on what the one before began, and is taken back again. */
export const deploy: Case = {
  injects: 'En ny version tar över dialoger i alla lägen från den förra, och tas tillbaka',
  async run({ system, size }) {
    const all = await replayed(workflowCode());
    const left = all.filter(({ how }) => how !== CLEAN).map(({ name, how }) => `${name}: ${how}`);
    must(all.length > 0 && left.length === 0, `koden för inte vidare ${left.join(', ')}`);
    const said = `${String(all.length)} inspelade historier spelas upp rent`;
    if (size === 'short') return said;
    const broken = await replayed(await brokenCode(), 'dialogue');
    must(
      broken.length > 0 && broken.every(({ how }) => how === 'DeterminismViolationError'),
      `trasig kod upptäcktes inte: ${broken.map(({ name, how }) => `${name}: ${how}`).join(', ')}`,
    );
    const caught = `${said}; trasig kod upptäckt i alla ${String(broken.length)} av dialoger`;
    const previous = buildPreviousRelease(system.folder);
    return previous
      ? `${caught}; ${await throughReleases(system, previous, 100)}`
      : { says: caught, untried: ['förra versionen (kräver versionshistoriken)'] };
  },
};

interface Replayed {
  readonly name: string;
  /** `CLEAN`, or the kind of fault. */
  readonly how: string;
}

const CLEAN = 'ren';

/** `of`: only those whose name begins so. */
async function replayed(code: ReplayedCode, of = ''): Promise<readonly Replayed[]> {
  const found: Replayed[] = [];
  for (const history of recordedHistories().filter(({ name }) => name.startsWith(of))) {
    const how = await replay(history, code).then(
      () => CLEAN,
      (fault: unknown) => (fault instanceof Error ? fault.name : String(fault)),
    );
    found.push({ name: history.name, how });
  }
  return found;
}

async function throughReleases(system: WholeSystem, previous: Release, count: number): Promise<string> {
  const second = await SecondSystem.make(system, 'deploy');
  try {
    second.command(previous.root, 'migrate');
    const old = await second.runs(previous.root);
    const desks = await buildTown(second.pool, 8, RECEIVERS, 'deploy');
    const lives = await beginMany(old, desks, count);
    await eachDesk(lives, (life, at) => advance(old, life, at % DECISIONS));

    second.command(projectRoot(), 'migrate');
    const now = await second.runs(projectRoot());
    await eachDesk(lives, (life) => advance(now, life, Math.min(1, DECISIONS - life.taken)));
    const later = await beginMany(now, desks, 16);
    await eachDesk(later, (life, at) => advance(now, life, at % DECISIONS));
    await drained(second.pool);
    const before = (await second.differences(PATIENCE)).length;
    must(before === 0, `${String(before)} skillnader under den nya versionen`);

    const again = await second.runs(previous.root);
    second.command(projectRoot(), 'reconcile', '--anew');
    const all = [...lives, ...later];
    await eachDesk(all, (life) => advance(again, life, DECISIONS - life.taken));
    await drained(second.pool);
    await allEnded(second, all.length);
    return `${String(count)} dialoger i alla lägen från ${previous.commit}, ${String(later.length)} nya, tillbaka till ${previous.commit} med reconcile --anew: alla ${String(all.length)} slut, varje svar ett brev`;
  } finally {
    await second.stop();
  }
}

async function beginMany(machines: Machines, desks: readonly Desk[], count: number): Promise<Life[]> {
  const lives: Life[] = [];
  for (let at = 0; at < count; at += 1) {
    const desk = desks[at % desks.length];
    if (!desk) throw new Error('No desk');
    const { dialogueId } = await machines.ask<AcceptedAct>(
      desk.lead,
      beginning(desk.owner, desk.lead),
      noTimes(),
    );
    lives.push({ desk, dialogue: dialogueId, taken: 0 });
  }
  return lives;
}

/** A desk does one thing at a time; desks do not wait for each other. */
async function eachDesk(
  lives: readonly Life[],
  work: (life: Life, at: number) => Promise<void>,
): Promise<void> {
  const desks = new Set(lives.map(({ desk }) => desk));
  await Promise.all(
    [...desks].map(async (desk) => {
      for (const [at, life] of lives.entries()) if (life.desk === desk) await work(life, at);
    }),
  );
}

async function advance(machines: Machines, life: Life, decisions: number): Promise<void> {
  const { desk, dialogue } = life;
  for (let done = 0; done < decisions; done += 1) {
    const by = desk.receivers[life.taken - 3]?.contact ?? desk.lead;
    await decideNext(machines, by, dialogue, { asked: desk.receivers, times: noTimes() });
    life.taken += 1;
  }
}

async function allEnded(second: SecondSystem, count: number): Promise<void> {
  const differences = await second.differences(PATIENCE);
  const [first] = differences;
  must(
    first === undefined,
    `${String(differences.length)} skillnader, först ${String(first?.invariant)}: ${String(first?.says)}`,
  );
  const { rows } = await second.pool.query<{ ended: number; told: number }>(
    `select (select count(*)::int from dialogue where ended = 'completed') as ended,
       (select count(*)::int from mail where key like '%:answered:%') as told`,
  );
  must(rows[0]?.ended === count, `${String(rows[0]?.ended)} av ${String(count)} är slut`);
  must(
    rows[0]?.told === count * RECEIVERS,
    `${String(count * RECEIVERS)} svar, ${String(rows[0]?.told)} brev om dem`,
  );
}
