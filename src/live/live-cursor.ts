/** How far somebody has been told: by which of the database's snapshots, taken when. */
export interface LiveCursor {
  /** Seconds since 1970, by the database's clock. */
  readonly at: number;
  /** `xmin:xmax:xip,…`, as PostgreSQL writes one. */
  readonly snapshot: string;
}

/** Seconds. What changed is kept for longer than this, so that everything since a younger cursor is still there. */
const OLDEST = 10 * 60;
/** Seconds that two machines' clocks may differ. */
const AHEAD = 60;
/** Characters of a snapshot that goes out as it is; it lists every transaction under way. */
const LONGEST = 400;

export const writtenCursor = ({ at, snapshot }: LiveCursor): string => `${String(at)}/${shortened(snapshot)}`;

/** A snapshot that sees less than a long one does: some are told twice, and nobody misses anything. */
function shortened(snapshot: string): string {
  const [xmin = ''] = snapshot.split(':');
  return snapshot.length > LONGEST ? `${xmin}:${xmin}:` : snapshot;
}

/** Null: not one of ours, or too old for anybody to know what has happened since. `now` in milliseconds. */
export function readCursor(text: string | undefined, now: number): LiveCursor | null {
  const [, at = '', snapshot = ''] = /^(\d{1,12})\/(.{1,500})$/.exec(text ?? '') ?? [];
  const cursor = { at: Number(at), snapshot };
  return isSnapshot(snapshot) && isFresh(cursor, now) ? cursor : null;
}

export function isFresh({ at }: LiveCursor, now: number): boolean {
  const age = now / 1_000 - at;
  return age < OLDEST && age > -AHEAD;
}

/** As PostgreSQL would read it: what it refused would fail the question for everybody asked for with it. */
function isSnapshot(text: string): boolean {
  if (!/^[1-9]\d{0,17}:[1-9]\d{0,17}:(?:[1-9]\d{0,17}(?:,[1-9]\d{0,17})*)?$/.test(text)) return false;
  const [xmin = 0n, xmax = 0n, ...under] = text.match(/\d+/g)?.map(BigInt) ?? [];
  const isSorted = under.every((one, at) => one >= (under[at - 1] ?? xmin) && one < xmax);
  return xmin <= xmax && isSorted;
}
