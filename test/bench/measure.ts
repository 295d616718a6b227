import type { Pool } from 'pg';
import { drained } from '../whole-system/drained';
import { cpuOf, partNames, type StartedSystem, type Part } from '../whole-system/started-system';
import { historyLength } from './histories';
import { beginning, runLifecycle } from '../whole-system/lifecycle';
import { Machines, noTimes, type Times } from '../whole-system/machine';
import { memoryMiB } from '../whole-system/processes';
import type { Desk } from '../whole-system/town';

export interface Load {
  readonly receivers: number;
  readonly clients: number;
  /** Seconds in which lifecycles are begun; those begun are finished. */
  readonly seconds: number;
}

export interface Measured extends Load {
  readonly lifecycles: number;
  /** Until the last answer, and until the relay and the driver had nothing left. */
  readonly answered: number;
  readonly drained: number;
  readonly times: Times;
  /** CPU seconds a lifecycle. */
  readonly cpu: Readonly<Record<Part | 'clients', number>>;
  /** Events a lifecycle: in the register, and in the history of its workflow. */
  readonly events: number;
  readonly history: number;
}

export interface Bench {
  readonly system: StartedSystem;
  readonly pool: Pool;
  readonly desks: readonly Desk[];
}

/** A closed loop: each client begins its next lifecycle when the last has ended. */
export async function measure({ system, pool, desks }: Bench, load: Load): Promise<Measured> {
  const machines = new Machines(system.address);
  const times = noTimes();
  const [before, own, first] = [cpuOf(system), process.cpuUsage(), await eventCount(pool)];
  const began = performance.now();
  const client = async (desk: Desk): Promise<number> => {
    for (let done = 0; ; done += 1) {
      if (done > 0 && performance.now() - began > load.seconds * 1_000) return done;
      await runLifecycle(machines, desk, load.receivers, times);
    }
  };
  const done = await Promise.all(desks.slice(0, load.clients).map(client));
  const answered = (performance.now() - began) / 1_000;
  await drained(pool);
  const until = (performance.now() - began) / 1_000;
  machines.close();
  const lifecycles = done.reduce((sum, each) => sum + each, 0);
  const [after, used] = [cpuOf(system), process.cpuUsage(own)];
  const spent = partNames.map((part) => [part, (after[part] - before[part]) / lifecycles] as const);
  return {
    ...load,
    lifecycles,
    answered,
    drained: until,
    times,
    cpu: {
      ...(Object.fromEntries(spent) as Record<Part, number>),
      clients: (used.user + used.system) / 1e6 / lifecycles,
    },
    events: ((await eventCount(pool)) - first) / lifecycles,
    history: await historyLength(system, pool),
  };
}

async function eventCount(pool: Pool): Promise<number> {
  const { rows } = await pool.query<{ events: number }>('select count(*)::int as events from dialogue_event');
  return rows[0]?.events ?? 0;
}

/** KiB the worker grows by for each dialogue that stands open and cached. */
export async function memoryPerWorkflow(
  { system, pool, desks }: Bench,
  dialogues: number,
): Promise<{ readonly workflows: number; readonly kib: number }> {
  const machines = new Machines(system.address);
  const times = noTimes();
  const before = memoryMiB(system.pids.worker);
  for (let at = 0; at < dialogues; at += 1) {
    const desk = desks[at % desks.length];
    if (!desk) break;
    const { owner, lead } = desk;
    await machines.ask(lead, beginning(owner, lead), times);
  }
  await drained(pool);
  machines.close();
  return {
    workflows: dialogues,
    kib: ((memoryMiB(system.pids.worker) - before) * 1_024) / dialogues,
  };
}
