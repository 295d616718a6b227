import { request } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { beginning } from '../whole-system/lifecycle';
import type { Desk, Key } from '../whole-system/town';
import type { WholeSystem } from '../whole-system/whole-system';
import { must } from './case';

/** One question over HTTP, answered as a client without patience sees it. */
export interface Seen {
  readonly status: number;
  /** From when it was sent: that this process has a crowd to make is not the API's doing. */
  readonly ms: number;
  readonly retryAfter: string | null;
}

/** ms within which whoever is turned away is told so (docs/operations.md). */
const TOLD_WITHIN = 3_000;
/** More than this is no longer the machine's doing. */
const MOST_LAG = 3_000;

export function asked(address: string, by: Key, path: string, write?: Write): Promise<Seen> {
  return new Promise((resolve, reject) => {
    let sent = performance.now();
    const asking = request(
      new URL(`/api/v1${path}`, address),
      {
        agent: false,
        method: write ? 'POST' : 'GET',
        headers: {
          authorization: `Bearer ${by.secret}`,
          ...(write ? { 'content-type': 'application/json', 'idempotency-key': write.key } : {}),
        },
      },
      (response) => {
        const { statusCode: status = 0, headers } = response;
        const seen = { status, ms: performance.now() - sent, retryAfter: headers['retry-after'] ?? null };
        response.resume();
        response.on('end', () => {
          resolve(seen);
        });
        response.on('error', reject);
      },
    );
    asking.on('finish', () => {
      sent = performance.now();
    });
    asking.on('error', reject);
    asking.end(write && JSON.stringify(write.body));
  });
}

const BATCH = 20;

/** Asked within moments, in batches: whoever makes it all at once has no time to hear the answers. */
export async function crowdOf<One>(
  all: readonly One[],
  ask: (one: One) => Promise<Seen>,
): Promise<readonly Promise<Seen>[]> {
  const crowd: Promise<Seen>[] = [];
  for (let at = 0; at < all.length; at += BATCH) {
    crowd.push(...all.slice(at, at + BATCH).map(ask));
    await setTimeout(20);
  }
  return crowd;
}

export interface Write {
  readonly key: string;
  readonly body: unknown;
}

export const begin = (address: string, { owner, lead }: Desk, key: string): Promise<Seen> =>
  asked(address, lead, '/dialogues', { key, body: beginning(owner, lead).body });

/** What came of a crowd. */
export interface CrowdSeen {
  readonly seen: readonly Seen[];
  /** The most ms that an answer took meanwhile that needs nothing: what this machine lays on every one. */
  readonly lag: number;
}

export async function beside(address: string, crowd: Promise<readonly Seen[]>): Promise<CrowdSeen> {
  let isOver = false;
  let lag = 0;
  const watching = async (): Promise<void> => {
    while (!isOver) {
      const began = performance.now();
      const alive = await fetch(new URL('/health/live', address));
      await alive.arrayBuffer();
      must(alive.ok, 'processen svarade inte att den lever');
      lag = Math.max(lag, performance.now() - began);
      await setTimeout(50);
    }
  };
  const watched = watching();
  const seen = await crowd.finally(() => (isOver = true));
  await watched;
  return { seen, lag };
}

/**
 * Everybody was served, or told soon to come back and when; nobody got anything else, save what the rules say.
 * `refusal`: that they say so. Returns how many were turned away.
 */
export function boundedly({ seen, lag }: CrowdSeen, what: string, refusal?: 409): number {
  const turnedAway = seen.filter(({ status }) => status === 503);
  const other = seen.find(({ status }) => status >= 300 && status !== 503 && status !== refusal);
  must(other === undefined, `${what}: svaret blev ${String(other?.status)}`);
  const mute = turnedAway.find(
    ({ retryAfter, ms }) => retryAfter === null || ms > TOLD_WITHIN + Math.min(lag, MOST_LAG),
  );
  must(
    mute === undefined,
    `${what}: 503 efter ${String(mute?.ms.toFixed(0))} ms, maskinens egna ${lag.toFixed(0)}, Retry-After ${String(mute?.retryAfter)}`,
  );
  return turnedAway.length;
}

/** Until each is served, with its own key. @throws when that takes longer than half a minute */
export async function servedAgain(
  address: string,
  desk: Desk,
  keys: readonly string[],
  what: string,
): Promise<void> {
  const until = Date.now() + 30_000;
  for (const key of keys) {
    while ((await begin(address, desk, key)).status >= 300) {
      must(Date.now() < until, `${what}: läkte inte inom 30 s`);
      await setTimeout(200);
    }
  }
}

/** Until an API that has just been started lets somebody in. */
export async function untilServed(address: string, lead: Key): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const status = await asked(address, lead, '/tasks/mine').then(
      (seen) => seen.status,
      () => 0,
    );
    if (status === 200) return;
    must(attempt < 150, 'API:t vid sidan av kom inte igång');
    await setTimeout(200);
  }
}

export const served = ({ status }: { readonly status: number }): boolean => status === 200;

export async function storedOnce(system: WholeSystem, { owner }: Desk, expected: number): Promise<void> {
  const stored = await system.count('select count(*)::int as n from dialogue where owner_id = $1', [owner]);
  must(stored === expected, `${String(stored)} lagrade av ${String(expected)} kvitterade`);
}
