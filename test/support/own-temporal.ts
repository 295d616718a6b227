import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { startEmbeddedTemporal } from '../../src/local/embedded-temporal';
import { testFolder } from './database';

export interface OwnTemporal {
  readonly address: string;
  stop(): Promise<void>;
}

/** A server for one suite alone: a driver takes up whatever work it finds, also another suite's. */
export async function ownTemporal(): Promise<OwnTemporal> {
  const { address, server } = await startEmbeddedTemporal({
    folder: mkdtempSync(join(testFolder(), 'temporal-')),
    namespace: 'default',
    isForTests: true,
  });
  return { address, stop: () => server.stop() };
}
