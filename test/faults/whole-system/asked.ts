import { setTimeout } from 'node:timers/promises';
import { beginning } from '../../bench/lifecycle';
import type { Desk, Key } from '../../bench/town';
import { must } from './case';

/** One question over HTTP, answered as a client without patience sees it. */
export interface Seen {
  readonly status: number;
  readonly ms: number;
  readonly retryAfter: string | null;
}

/** ms within which whoever is turned away is told so, on a machine that has this crowd to make as well. */
const TOLD_WITHIN = 6_000;

export async function asked(address: string, by: Key, path: string, write?: Write): Promise<Seen> {
  const began = performance.now();
  const response = await fetch(new URL(`/api/v1${path}`, address), {
    method: write ? 'POST' : 'GET',
    headers: {
      authorization: `Bearer ${by.secret}`,
      ...(write ? { 'content-type': 'application/json', 'idempotency-key': write.key } : {}),
    },
    ...(write ? { body: JSON.stringify(write.body) } : {}),
  });
  await response.arrayBuffer();
  return {
    status: response.status,
    ms: performance.now() - began,
    retryAfter: response.headers.get('retry-after'),
  };
}

export interface Write {
  readonly key: string;
  readonly body: unknown;
}

export const begin = (address: string, { owner, lead }: Desk, key: string): Promise<Seen> =>
  asked(address, lead, '/dialogues', { key, body: beginning(owner, lead).body });

/** Everybody was served, or told soon to come back and when; nobody got anything else. Returns how many were turned away. */
export function boundedly(seen: readonly Seen[], what: string): number {
  const turnedAway = seen.filter(({ status }) => status === 503);
  const other = seen.find(({ status }) => status >= 300 && status !== 503 && status !== 409);
  must(other === undefined, `${what}: svaret blev ${String(other?.status)}`);
  const mute = turnedAway.find(({ retryAfter, ms }) => retryAfter === null || ms > TOLD_WITHIN);
  must(
    mute === undefined,
    `${what}: 503 efter ${String(mute?.ms.toFixed(0))} ms, Retry-After ${String(mute?.retryAfter)}`,
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
