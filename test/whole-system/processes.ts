import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks a second in /proc: 100 on every Linux this runs on. */
const TICKS = 100;
const PAGE_KIB = 4;

/** Seconds of CPU a process has used with all its children, those that have ended included. */
export function cpuSeconds(pid: number): number {
  return family(pid).reduce((sum, { ticks }) => sum + ticks, 0) / TICKS;
}

/** Memory a process alone holds now, MiB. */
export function memoryMiB(pid: number): number {
  const [, resident = '0'] = readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ');
  return (Number(resident) * PAGE_KIB) / 1_024;
}

/** The processes this one has started, with the commands they run. */
export const childrenOf = (pid: number): readonly { readonly pid: number; readonly command: string }[] =>
  everybody()
    .filter(({ parent }) => parent === pid)
    .map((child) => ({ pid: child.pid, command: readFileSync(`/proc/${child.pid}/cmdline`, 'utf8') }));

interface Seen {
  readonly pid: number;
  readonly parent: number;
  readonly ticks: number;
}

function family(root: number): readonly Seen[] {
  const all = everybody();
  const members = all.filter(({ pid }) => pid === root);
  for (const member of members) members.push(...all.filter(({ parent }) => parent === member.pid));
  return members;
}

const everybody = (): readonly Seen[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => seen(Number(name)));

/** Its own time and that of the children it has buried. Empty when it ended while we looked. */
function seen(pid: number): readonly Seen[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold blanks.
    const fields = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    const [own = 0, system = 0, buried = 0, buriedSystem = 0] = fields.slice(11, 15);
    return [{ pid, parent: fields[1] ?? 0, ticks: own + system + buried + buriedSystem }];
  } catch {
    return [];
  }
}
