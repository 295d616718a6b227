import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { WholeSystem } from '../whole-system/whole-system';
import { people } from '../support/lives';
import { collecting, keyOf, voice } from '../whole-system/collecting';
import { percentile } from '../whole-system/percentile';
import type { Key } from '../whole-system/town';

const A_SECOND = 50;
const PATIENCE_MS = 10_000;

/** What became of them: milliseconds of those taken in, and the answers to the others. */
interface Became {
  readonly ms: number[];
  readonly refused: string[];
  underWay: number;
  mostUnderWay: number;
}

/**
 * What people say, as often as a crowd says it, each at its own moment whether or not the one before has been answered: a queue
 * that grows shows as time, not as fewer calls.
 */
export async function measureContributions(
  system: WholeSystem,
  minutes: number,
): Promise<readonly (readonly string[])[]> {
  const { dialogue } = await collecting(system);
  const by = await keyOf(system, people.lead);
  const [memory, before] = [system.memory('api'), system.cpu()];
  const count = A_SECOND * 60 * minutes;
  const became = await sendAll(system, by, `/dialogues/${dialogue}/contributions`, count);
  const after = system.cpu();
  const stored = await system.count('select count(*)::int as n from contribution where dialogue_id = $1', [
    dialogue,
  ]);
  const spent = (part: 'api' | 'postgres'): string =>
    `${(((after[part] - before[part]) * 1_000) / count).toFixed(1)} ms`;
  return [
    [`bidrag, ${String(A_SECOND)} i sekunden i ${String(minutes)} min`, String(count)],
    ['lagrade · avvisade', `${String(stored)} · ${String(became.refused.length)}`],
    [
      'svarstid p50 · p95 · p99 · längst',
      `${[50, 95, 99, 100].map((per) => percentile(became.ms, per).toFixed(0)).join(' · ')} ms`,
    ],
    ['som mest på väg', String(became.mostUnderWay)],
    ['CPU per bidrag: api · PostgreSQL', `${spent('api')} · ${spent('postgres')}`],
    ['minne i api: före · efter', `${memory.toFixed(0)} · ${system.memory('api').toFixed(0)} MiB`],
    ...[...new Set(became.refused)].map((answer) => ['avvisad', answer]),
  ];
}

async function sendAll(system: WholeSystem, by: Key, path: string, count: number): Promise<Became> {
  const became: Became = { ms: [], refused: [], underWay: 0, mostUnderWay: 0 };
  const began = performance.now();
  for (let at = 0; at < count; at += 1) {
    const due = began + (at * 1_000) / A_SECOND;
    if (due > performance.now()) await setTimeout(due - performance.now());
    void send(system, by, { path, at, became });
  }
  for (const until = performance.now() + PATIENCE_MS; became.underWay > 0 && performance.now() < until;)
    await setTimeout(20);
  return became;
}

async function send(
  { machines }: WholeSystem,
  by: Key,
  { path, at, became }: { readonly path: string; readonly at: number; readonly became: Became },
): Promise<void> {
  became.underWay += 1;
  became.mostUnderWay = Math.max(became.mostUnderWay, became.underWay);
  const began = performance.now();
  try {
    const { status } = await machines.send(by, path, randomUUID(), voice(at));
    if (status < 300) became.ms.push(performance.now() - began);
    else became.refused.push(String(status));
  } catch {
    became.refused.push('avbruten');
  } finally {
    became.underWay -= 1;
  }
}
