import { randomUUID } from 'node:crypto';
import type { Desk } from '../whole-system/town';
import type { WholeSystem } from '../whole-system/whole-system';
import { asked, begin, beside, boundedly, served, servedAgain, storedOnce } from './asked';
import { must } from './case';
import { diskForEvents, diskForLog, type FullDisk } from './full-disk';

interface Filling {
  readonly what: string;
  /** Null where this machine cannot make one. */
  readonly make: (system: WholeSystem) => Promise<FullDisk | null>;
  /** Writes until it is full, sees what still goes, makes room again. Returns what was begun, and what was seen. */
  readonly fill: (system: WholeSystem, disk: FullDisk, desk: Desk) => Promise<Filled>;
}

interface Filled {
  readonly keys: readonly string[];
  readonly says: string;
}

/** The disk on which the events lie has no room: the server goes on, and what it cannot write it does not do. */
const events: Filling = {
  what: 'full disk',
  make: diskForEvents,
  fill: async (system, disk, desk) => {
    // What is free within the pages there are is used up first.
    const { keys, turnedAway } = await writeUntilFull(system, disk, desk, () => Promise.resolve());
    must(served(await asked(system.address, desk.lead, '/tasks/mine')), 'full disk: det gick inte att läsa');
    disk.free();
    const says = `full disk (händelsernas, tmpfs; WAL på en annan): ${String(turnedAway)} fick 503, läsning gick, sen alla sitt en gång`;
    return { keys, says };
  },
};

/** No room for the write-ahead log: the server itself stops, and whoever keeps it running starts it again. */
const log: Filling = {
  what: 'full WAL',
  make: diskForLog,
  fill: async (system, disk, desk) => {
    // What the server has laid by for its log is used up first.
    const { keys, turnedAway } = await writeUntilFull(system, disk, desk, () =>
      system.pool.query('select pg_switch_wal()').catch(() => undefined),
    );
    await system.postgresGone();
    const away = await beside(system.address, Promise.all([begin(system.address, desk, randomUUID())]));
    must(boundedly(away, 'stoppad av full WAL') === 1, 'någon fick svar utan databas');
    disk.free();
    await system.startPostgres();
    const says = `full WAL: PostgreSQL stannade, ${String(turnedAway)} fick 503, startad igen utan annan hjälp alla sitt en gång`;
    return { keys, says };
  },
};

export const fillings: readonly Filling[] = [events, log];

/** Everybody has their own afterwards, once. Null where it could not be tried. */
export async function filled(system: WholeSystem, { what, make, fill }: Filling): Promise<string | null> {
  const disk = await make(system);
  if (disk === null) return null;
  const [desk] = await system.desks(what.replace(' ', '-'), 1, 0);
  if (!desk) throw new Error('No desk');
  try {
    const { keys, says } = await fill(system, disk, desk);
    await servedAgain(system.address, desk, keys, what);
    await storedOnce(system, desk, keys.length);
    return says;
  } finally {
    await disk.remove();
  }
}

/** Until somebody is turned away. */
async function writeUntilFull(
  { address }: WholeSystem,
  disk: FullDisk,
  desk: Desk,
  afterRound: () => Promise<unknown>,
): Promise<{ readonly keys: readonly string[]; readonly turnedAway: number }> {
  const keys: string[] = [];
  disk.fill();
  for (let round = 0; round < 100; round += 1) {
    const some = Array.from({ length: 20 }, () => randomUUID());
    keys.push(...some);
    const asking = Promise.all(some.map((key) => begin(address, desk, key)));
    const turnedAway = boundedly(await beside(address, asking), 'full disk');
    await afterRound();
    if (turnedAway > 0) return { keys, turnedAway };
  }
  throw new Error('disken blev aldrig full');
}
