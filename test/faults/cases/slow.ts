import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { AcceptedAct } from '../../../src/contract/accepted-act';
import { delayedWireTo } from '../../support/delayed-wire';
import { until } from '../../support/until';
import { beginning } from '../../whole-system/lifecycle';
import { noTimes } from '../../whole-system/machine';
import {
  asked,
  begin,
  beside,
  boundedly,
  crowdOf,
  served,
  servedAgain,
  storedOnce,
  untilServed,
  type Seen,
} from '../asked';
import { startBeside } from '../beside';
import { must, type Case, type Size } from '../case';
import { filled, fillings } from '../filled-disk';
import type { WholeSystem } from '../../whole-system/whole-system';
import { endedOf, runLifecycles } from './lifecycles';

/** MiB a process may hold, whatever is wrong with the database. */
const MOST_MEMORY = 512;
const LATENCY = 2_000;

/** The database is there, and yet it is not: slow, crowded, full, away for a moment. */
export const slow: Case = {
  injects: 'Databasen svarar 2 s sent, anslutningarna tar slut, disken är full, PostgreSQL startas om',
  async run({ system, size }) {
    const memory = new MemoryWatch(system);
    const said: string[] = [];
    const untried: string[] = [];
    try {
      said.push(await latency(system, size, memory));
      said.push(await crowdedPool(system, size));
      for (const filling of size === 'short' ? fillings.slice(0, 1) : fillings) {
        const seen = await filled(system, filling);
        if (seen === null) untried.push(`${filling.what} (kräver root och mount)`);
        else said.push(seen);
      }
      said.push(await restarted(system, size));
    } finally {
      memory.stop();
    }
    const { most } = memory;
    must(most > 0, 'ingen process minne syntes');
    must(most <= MOST_MEMORY, `en process höll ${most.toFixed(0)} MiB`);
    return { says: [...said, `som mest ${most.toFixed(0)} MiB i en process`].join('; '), untried };
  },
};

type Held = () => number;

/** The most that any process has held. */
class MemoryWatch {
  most = 0;
  private readonly held = new Set<Held>();
  private readonly timer: NodeJS.Timeout;

  constructor(system: WholeSystem) {
    for (const part of ['api', 'worker'] as const) this.held.add(() => system.memory(part));
    this.timer = setInterval(() => {
      for (const memory of this.held) this.look(memory);
    }, 250);
  }

  add(held: Held): () => void {
    this.held.add(held);
    return () => this.held.delete(held);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  /** It may be on its way up. */
  private look(memory: Held): void {
    try {
      this.most = Math.max(this.most, memory());
    } catch {
      return;
    }
  }
}

/** An API of its own behind a wire on which every answer of PostgreSQL's takes two seconds. */
async function latency(system: WholeSystem, size: Size, memory: MemoryWatch): Promise<string> {
  const [desk] = await system.desks('latency', 1, 0);
  if (!desk) throw new Error('No desk');
  const wire = await delayedWireTo(system.variables['DATABASE_URL'] ?? '');
  const api = await startBeside(system, { program: 'main.js', variables: { DATABASE_URL: wire.url } });
  const forget = memory.add(() => api.memory());
  try {
    await untilServed(api.address, desk.lead);
    wire.delay = LATENCY;
    const keys = Array.from({ length: size === 'short' ? 20 : 200 }, () => randomUUID());
    const asking = Promise.all(keys.map((key) => begin(api.address, desk, key)));
    const came = await beside(api.address, asking);
    const turnedAway = boundedly(came, '2 s latens');
    must(turnedAway > 0, '2 s latens märktes inte');
    wire.delay = 0;
    await servedAgain(api.address, desk, keys, '2 s latens');
    await storedOnce(system, desk, keys.length);
    return `2 s latens: ${String(turnedAway)} av ${String(keys.length)} fick 503 med Retry-After, sen alla sitt en gång`;
  } finally {
    forget();
    await api.stop();
    await wire.remove();
  }
}

/** Somebody holds a row; more want it than there are connections, and others want something else. */
async function crowdedPool(system: WholeSystem, size: Size): Promise<string> {
  const [desk, other] = await system.desks('pool', 2, 0);
  if (!desk || !other) throw new Error('No desks');
  const { lead, owner } = desk;
  const { dialogueId } = await system.machines.ask<AcceptedAct>(lead, beginning(owner, lead), noTimes());
  const path = `/dialogues/${dialogueId}/tasks/name-receivers/claim`;
  const keys = Array.from({ length: size === 'short' ? 100 : 400 }, () => randomUUID());
  const claim = (key: string): Promise<Seen> => asked(system.address, lead, path, { key, body: {} });
  const read = (): Promise<Seen> => asked(system.address, other.lead, '/tasks/mine');
  const blocker = await system.pool.connect();
  try {
    await blocker.query('begin');
    await blocker.query('select 1 from dialogue where id = $1 for update', [dialogueId]);
    const claiming = await crowdOf(keys, claim);
    await setTimeout(500);
    const reading = await crowdOf(keys, read);
    const letGo = Promise.all(reading).then(() => blocker.query('rollback'));
    const came = await beside(system.address, Promise.all([...claiming, ...reading]));
    await letGo;
    const turnedAway = boundedly(came, 'slut på anslutningar', 409);
    must(turnedAway > 0, 'anslutningarna tog aldrig slut');
    await until(async () => served(await read()));
    await wonByOne(keys, claim);
    return `slut på anslutningar: ${String(turnedAway)} av ${String(came.seen.length)} fick 503, en fick uppgiften`;
  } finally {
    blocker.release(true);
  }
}

/** Whoever was told to come back comes back with the same key; it may have been done although there was no time to say so. */
async function wonByOne(keys: readonly string[], claim: (key: string) => Promise<Seen>): Promise<void> {
  let won = 0;
  for (const key of keys) {
    let seen = await claim(key);
    while (seen.status === 503) seen = await claim(key);
    must(served(seen) || seen.status === 409, `anspråket fick ${String(seen.status)}`);
    if (served(seen)) won += 1;
  }
  must(won === 1, `${String(won)} fick uppgiften`);
}

/** As for an update of the server: stopped in order and started again while people work. */
async function restarted(system: WholeSystem, size: Size): Promise<string> {
  const [clients, each] = size === 'short' ? [4, 1] : [8, 20];
  const desks = await system.desks('restart', clients, 2);
  const times = noTimes();
  const living = runLifecycles(system, desks, each, times);
  await setTimeout(500);
  system.kill('postgres', 'SIGINT');
  await system.startPostgres();
  await living;
  await system.drained(120_000);
  const { ended, events } = await endedOf(system, desks);
  must(
    ended === clients * each && events.length === 1,
    `${String(ended)} av ${String(clients * each)} är slut`,
  );
  must(times.turnedAway > 0, 'omstarten märktes inte');
  return `PostgreSQL omstartad: ${String(ended)} livscykler slut, ${String(times.turnedAway)} gånger fick någon komma åter`;
}
