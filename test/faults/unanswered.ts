import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { shownAct } from '../../src/http/shown-act';
import type { Accepted } from '../../src/register/act';
import type { AcceptedAct } from '../../src/contract/accepted-act';
import { answerTo, beginning, turnOf } from '../whole-system/lifecycle';
import { Machines, noTimes, type Reply } from '../whole-system/machine';
import type { Desk, Key } from '../whole-system/town';
import { heldWireTo, type HeldWire } from '../support/held-wire';
import { until } from '../support/until';
import { untilServed } from './asked';
import { startBeside } from './beside';
import { must } from './case';
import type { Chance } from '../whole-system/chance';
import type { WholeSystem } from '../whole-system/whole-system';

interface Doing {
  readonly by: Key;
  readonly path: string;
  readonly body: unknown;
}

/** What PostgreSQL is told last; the whole message, for a committee is in many others. */
const COMMIT = 'commit\0';

/** Acts in a life: it begins, and each decision is to claim and to settle. */
const actsIn = ({ receivers }: Desk): number => 1 + 2 * (6 + receivers.length);

/**
 * As many lives as points. In each, one act's (by chance) commit is done and its answer held back; the API is killed there.
 * Who was cut off asks again with the same key, of another API. Returns what the acts were.
 */
export async function cutOffAtCommit(
  system: WholeSystem,
  desk: Desk,
  points: number,
  chance: Chance,
): Promise<readonly string[]> {
  const wire = await heldWireTo(system.variables['DATABASE_URL'] ?? '');
  const cut: string[] = [];
  try {
    let acts: readonly number[] = [];
    while (cut.length < points) {
      // Each of them once before any comes again.
      const [at, ...later] = acts.length > 0 ? acts : chance.order(actsIn(desk));
      acts = later;
      cut.push(await lifeCutAt(system, wire, desk, at ?? 0));
    }
    return cut;
  } finally {
    await wire.remove();
  }
}

async function lifeCutAt(system: WholeSystem, wire: HeldWire, desk: Desk, at: number): Promise<string> {
  const { machines } = system;
  let dialogue: string | undefined;
  for (let act = 0; act < actsIn(desk); act += 1) {
    const doing = await doingAt(machines, desk, act, dialogue);
    const call = { call: 'settle', path: doing.path, body: doing.body } as const;
    const answer =
      act === at
        ? await cutOff(system, wire, doing)
        : await machines.ask<AcceptedAct>(doing.by, call, noTimes());
    dialogue = answer.dialogueId;
  }
  return at === 0 ? 'begun' : at % 2 === 1 ? 'claimed' : 'settled';
}

async function doingAt(
  machines: Machines,
  desk: Desk,
  act: number,
  dialogue: string | undefined,
): Promise<Doing> {
  const { owner, lead, receivers } = desk;
  if (dialogue === undefined)
    return { by: lead, ...beginning(owner, lead), body: beginning(owner, lead).body };
  const decision = Math.ceil(act / 2) - 1;
  const by = receivers[decision - 3]?.contact ?? lead;
  const { path, step } = await turnOf(machines, by, dialogue, noTimes());
  return act % 2 === 1
    ? { by, path: `${path}/claim`, body: {} }
    : { by, path: `${path}/settle`, body: answerTo(step, receivers) };
}

/** @throws unless the API died between commit and answer, and the answer to the same key is the one that was stored */
async function cutOff(system: WholeSystem, wire: HeldWire, { by, path, body }: Doing): Promise<AcceptedAct> {
  const doomed = await startBeside(system, { program: 'main.js', variables: { DATABASE_URL: wire.url } });
  const machines = new Machines(doomed.address);
  const key = randomUUID();
  const before = await doneBy(system, by);
  try {
    await untilServed(doomed.address, by);
    const held = wire.holdReplyTo(COMMIT).then(() => 'held');
    const unanswered = machines.send(by, path, key, body).then(
      ({ status, text }) => `besvarad ${String(status)} ${text.slice(0, 200)}`,
      () => 'avbruten',
    );
    const first = await Promise.race([held, unanswered]);
    must(first === 'held', `${path}: ${first} innan den kunde hållas`);
    await until(async () => (await storedUnder(system, by, key)) !== undefined);
    await doomed.kill();
    const end = await unanswered;
    must(end === 'avbruten', `${path}: ${end} fast API:t dog`);
  } finally {
    await doomed.kill();
    machines.close();
  }
  const stored = await storedUnder(system, by, key);
  if (!stored) throw new Error(`${path}: the answer stored is gone`);
  const again = [1, 2].map(() => system.machines.send(by, path, key, body));
  const said = shownAct(stored);
  for (const reply of await Promise.all(again)) mustSay(path, reply, said);
  const events = (await doneBy(system, by)) - before;
  must(events === 1, `${path}: ${String(events)} händelser av en handling`);
  return said;
}

function mustSay(path: string, { status, text }: Reply, said: AcceptedAct): void {
  must(
    status < 300 && isDeepStrictEqual(JSON.parse(text), said),
    `${path}: lagrat ${JSON.stringify(said)}, men svaret blev ${String(status)} ${text}`,
  );
}

async function storedUnder({ pool }: WholeSystem, by: Key, key: string): Promise<Accepted | undefined> {
  const { rows } = await pool.query<{ answer: Accepted }>(
    'select answer from idempotency_key where person_id = $1 and key = $2',
    [by.person, key],
  );
  return rows[0]?.answer;
}

/** Events that somebody's own acts are, one each; what follows from them has other names. */
const doneBy = (system: WholeSystem, { person }: Key): Promise<number> =>
  system.count(
    `select count(*)::int as n from dialogue_event where actor = $1 and kind in ('begun', 'task-claimed', 'task-settled')`,
    [person],
  );
