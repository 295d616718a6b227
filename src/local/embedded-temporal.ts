import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { searchAttributes } from '../temporal/search-attributes';
import { KeptServer } from './kept-server';
import { freePort, rememberedPort } from './ports';
import { stopStaleServer } from './stale-server';
import { temporalBinary } from './temporal-binary';

export interface EmbeddedTemporalOptions {
  /** Holds the store, the log and the remembered ports. */
  readonly folder: string;
  readonly namespace: string;
  readonly binary?: string;
  /** Shows Temporal's own pages, for those who look into a workflow. */
  readonly hasPages?: boolean;
  /** Tests keep nothing between runs and let time skip. */
  readonly isForTests?: boolean;
}

export interface EmbeddedTemporal {
  readonly address: string;
  readonly pages: string | undefined;
  readonly server: KeptServer;
}

const LOOPBACK = '127.0.0.1';

/** A real Temporal server on 127.0.0.1: the one inside the Temporal CLI, with its store in a file. */
export async function startEmbeddedTemporal(options: EmbeddedTemporalOptions): Promise<EmbeddedTemporal> {
  const binary = temporalBinary(options.binary);
  mkdirSync(options.folder, { recursive: true });
  const pidFile = join(options.folder, 'temporal.pid');
  await stopStaleServer(pidFile, 'start-dev', 'SIGTERM');
  const port = await portFor(options, 'temporal');
  const pagesPort = options.hasPages === true ? await portFor(options, 'temporalPages') : undefined;
  const server = KeptServer.start({
    name: 'Temporal',
    command: binary,
    args: serverArguments(options, port, pagesPort),
    cwd: options.folder,
    logFile: join(options.folder, 'temporal.log'),
    pidFile,
    stopSignal: 'SIGTERM',
    graceMs: 10_000,
  });
  const address = `${LOOPBACK}:${String(port)}`;
  try {
    await server.waitUntil(() => isServing(address, options.namespace), 60_000);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return {
    address,
    pages: pagesPort === undefined ? undefined : `http://${LOOPBACK}:${String(pagesPort)}`,
    server,
  };
}

const portFor = ({ folder, isForTests }: EmbeddedTemporalOptions, part: string): Promise<number> =>
  isForTests === true ? freePort() : rememberedPort(join(folder, 'ports.json'), part);

function serverArguments(
  { folder, namespace, isForTests }: EmbeddedTemporalOptions,
  port: number,
  pagesPort: number | undefined,
): readonly string[] {
  return [
    ...['server', 'start-dev', '--ip', LOOPBACK, '--port', String(port), '--log-level', 'warn'],
    ...['--namespace', namespace],
    ...(pagesPort === undefined
      ? ['--headless']
      : ['--ui-port', String(pagesPort), '--ui-disable-news-fetch']),
    // As deploy/temporal/dynamic-config.yaml has it for the server of production.
    ...['--dynamic-config-value', 'history.hostLevelCacheMaxSize=1000'],
    ...Object.entries(searchAttributes).flatMap(([name, kind]) => ['--search-attribute', `${name}=${kind}`]),
    ...(isForTests === true
      ? [
          ...['--dynamic-config-value', 'frontend.WorkflowTimeSkippingEnabled=true'],
          ...['--dynamic-config-value', 'history.timerProcessorMaxTimeShift="20ms"'],
        ]
      : ['--db-filename', join(folder, 'temporal.db')]),
  ];
}

async function isServing(address: string, namespace: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: '2 seconds' });
    try {
      await connection.workflowService.describeNamespace({ namespace });
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}
