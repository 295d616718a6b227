import { randomInt } from 'node:crypto';
import { createSocket } from 'node:dgram';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** The port a part had last time if it is still free, else another that is; remembered for the next start. */
export async function rememberedPort(file: string, part: string): Promise<number> {
  const before = read(file)[part];
  const port = before !== undefined && (await isFree(before)) ? before : await freePort();
  // Read again: another part may have written meanwhile.
  if (port !== before) writeFileSync(file, `${JSON.stringify({ ...read(file), [part]: port }, null, 2)}\n`);
  return port;
}

export const isFree = (port: number, host = LOOPBACK): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => {
      resolve(false);
    });
    probe.listen({ port, host, exclusive: true }, () => {
      probe.close(() => {
        resolve(true);
      });
    });
  });

/** Below those that systems give to outgoing connections: one that is free here stays so until it is listened on. */
const FIRST = 20_000;
const COUNT = 12_000;
const TRIES = 100;
/** ms within which whoever asked for a port listens on it. */
const PROMISED = 60_000;

/** One that nobody listens on and that nobody else, in this process or another, has just been promised. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = FIRST + randomInt(COUNT);
    if ((await isPromised(port)) && (await isFree(port))) return port;
  }
  throw new Error(`No port between ${FIRST} and ${FIRST + COUNT} is free`);
}

/** The same number in UDP, which nothing here uses, stands for the promise: the system gives it to one alone. */
const isPromised = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const token = createSocket('udp4').unref();
    token.once('error', () => {
      resolve(false);
    });
    token.bind({ port, address: LOOPBACK, exclusive: true }, () => {
      setTimeout(() => token.close(), PROMISED).unref();
      resolve(true);
    });
  });

function read(file: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}
