import type { Pool } from 'pg';
import { cpuOf, type StartedSystem } from '../whole-system/started-system';
import { empty, fill, leads, type Crowd } from './crowd';
import { Machines, noTimes } from '../whole-system/machine';
import { percentile } from '../whole-system/percentile';
import { table } from '../whole-system/table';
import { employ, key, type Key } from '../whole-system/town';

const REQUESTS = 200;
/** Enough for every connection to have planned the statement once and for all. */
const WARM_UP = 80;
const clients = [1, 8] as const;
/** What a list may take: ms, 95 of 100, with ten thousand open tasks. */
export const BAR = 100;

interface Measured {
  readonly list: string;
  readonly ms: readonly (readonly number[])[];
  /** CPU ms a request, whatever else the machine does. */
  readonly cpu: Readonly<Record<'api' | 'postgres', number>>;
}

const [owner, committee] = ['m-owner', 'm-committee-unit'];
const unitsOf = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `m-unit-${at}`);

/** All at one unit, and spread over fifty that one person answers for. */
const towns: readonly (readonly [title: string, crowd: Crowd])[] = [
  ['10 000 öppna uppgifter, alla hos en enhet', { owner, committee, asked: unitsOf(1), dialogues: 2_000 }],
  ['10 000 öppna uppgifter på femtio enheter', { owner, committee, asked: unitsOf(50), dialogues: 2_000 }],
  ['50 000 öppna uppgifter på femtio enheter', { owner, committee, asked: unitsOf(50), dialogues: 10_000 }],
];

/** p50 and p95 of every work list over HTTP. */
export async function measureLists(
  system: StartedSystem,
  pool: Pool,
  say: (line: string) => void,
): Promise<void> {
  const people = await peopled(pool);
  for (const [title, crowd] of towns) {
    await fill(pool, crowd);
    const measured: Measured[] = [];
    for (const [list, by] of lists(people)) measured.push(await measureList(system, list, by));
    say(`\n${title}; millisekunder, p50 / p95 av ${REQUESTS} anrop`);
    say(shown(measured));
    await empty(pool);
  }
}

interface People {
  /** Answers for every administration. */
  readonly all: Key;
  readonly coordinator: Key;
  readonly lead: Key;
}

const lists = ({ all, coordinator, lead }: People): readonly (readonly [path: string, by: Key])[] => [
  ['/tasks/mine', all],
  ['/tasks/mine?limit=200', all],
  ['/tasks/mine?claim=me', all],
  ['/tasks/mine?deputy=true', all],
  ['/tasks/mine?overdue=true&claim=nobody', all],
  ['/tasks/mine?q=otryggt', all],
  ['/tasks/mine/counts', all],
  ['/tasks/mine/counts', lead],
  ['/tasks?unit=m-unit-0', coordinator],
  ['/tasks?unit=m-unit-0&paused=true', coordinator],
  ['/dialogues', coordinator],
  ['/dialogues?mine=true', all],
  ['/dialogues?q=otryggt', coordinator],
  ['/stalled', coordinator],
  ['/stalled?why=overdue', coordinator],
  ['/stalled?unit=m-unit-0', coordinator],
];

async function peopled(pool: Pool): Promise<People> {
  const [all, coordinator, lead] = [key('m-contact'), key('m-coordinator'), key(leads[0] ?? '')];
  const units = unitsOf(50);
  await employ(
    pool,
    [owner, ...units],
    [
      ...units.map((unit) => ({ role: 'administration-contact', unit, key: all })),
      { role: 'coordinator', unit: owner, key: coordinator },
      { role: 'project-lead', unit: owner, key: lead },
      ...leads.slice(1).map((person) => ({ role: 'project-lead', unit: owner, key: key(person) })),
    ],
  );
  await pool.query(
    `insert into unit (id, kind, name, valid_from) values ($1, 'committee', $1, '2020-01-01')`,
    [committee],
  );
  return { all, coordinator, lead };
}

async function measureList(system: StartedSystem, list: string, by: Key): Promise<Measured> {
  const machines = new Machines(system.address);
  const ms: (readonly number[])[] = [];
  const ask = async (count: number, requests: number): Promise<readonly number[]> => {
    const times = noTimes();
    const client = async (): Promise<void> => {
      for (let done = 0; done < requests / count; done += 1)
        await machines.ask(by, { call: 'list', path: list }, times);
    };
    await Promise.all(Array.from({ length: count }, client));
    return times.ms.list;
  };
  await ask(Math.max(...clients), WARM_UP);
  const before = cpuOf(system);
  for (const count of clients) ms.push(await ask(count, REQUESTS));
  const after = cpuOf(system);
  machines.close();
  const spent = (part: 'api' | 'postgres'): number =>
    ((after[part] - before[part]) * 1_000) / (REQUESTS * clients.length);
  return {
    list: `${list} (${by.person})`,
    ms,
    cpu: { api: spent('api'), postgres: spent('postgres') },
  };
}

const shown = (measured: readonly Measured[]): string =>
  table(
    ['', ...clients.map((count) => `${count} klient${count === 1 ? '' : 'er'}`), 'cpu api', 'cpu pg', ''],
    measured.map(({ list, ms, cpu }) => [
      list,
      ...ms.map((times) => [50, 95].map((per) => percentile(times, per).toFixed(1)).join(' / ')),
      cpu.api.toFixed(1),
      cpu.postgres.toFixed(1),
      ms.some((times) => percentile(times, 95) > BAR) ? 'över' : '',
    ]),
  );
