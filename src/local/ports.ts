import { randomInt } from 'node:crypto';
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

export async function freePort(): Promise<number> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const port = FIRST + randomInt(COUNT);
    if (await isFree(port)) return port;
  }
  throw new Error(`No port between ${FIRST} and ${FIRST + COUNT} is free`);
}

function read(file: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number>;
  } catch {
    return {};
  }
}
