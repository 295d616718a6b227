import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import type { EmbeddedTemporal } from '../../../src/local/embedded-temporal';
import { KeptServer } from '../../../src/local/kept-server';
import { projectRoot } from '../../../src/local/project-root';
import { configurationFor, type Store } from './configuration';
import type { Programs } from './programs';

const ENVIRONMENT = 'radslag';
const NAMESPACE = 'default';
const KEPT_SECONDS = 86_400;

/**
 * Makes its databases and its configuration, and returns how to start it, as often as need be.
 * @param databaseUrl of any database in the cluster: Temporal's two are made beside it
 */
export async function temporalOnPostgres(
  { server: program, sql }: Programs,
  { folder, databaseUrl }: { readonly folder: string; readonly databaseUrl: string },
): Promise<() => Promise<EmbeddedTemporal>> {
  const store = storeOf(databaseUrl);
  setUpSchema(sql, store);
  const config = join(folder, 'config');
  mkdirSync(config, { recursive: true });
  const dynamicFile = join(config, 'dynamic.yaml');
  copyFileSync(join(projectRoot(), 'deploy', 'temporal', 'dynamic-config.yaml'), dynamicFile);
  const { port, text } = await configurationFor(store, dynamicFile);
  writeFileSync(join(config, `${ENVIRONMENT}.yaml`), text, { mode: 0o600 });
  return () => started(program, folder, `127.0.0.1:${String(port)}`);
}

async function started(program: string, folder: string, address: string): Promise<EmbeddedTemporal> {
  const server = KeptServer.start({
    name: 'Temporal',
    command: program,
    args: ['--root', folder, '--config', 'config', '--env', ENVIRONMENT, '--allow-no-auth', 'start'],
    cwd: folder,
    logFile: join(folder, 'temporal.log'),
    pidFile: join(folder, 'temporal.pid'),
    stopSignal: 'SIGTERM',
    graceMs: 20_000,
  });
  try {
    await server.waitUntil(() => hasNamespace(address), 60_000);
  } catch (fault) {
    await server.stop();
    throw fault;
  }
  return { address, server, pages: undefined };
}

function storeOf(databaseUrl: string): Store {
  const { hostname: host, port, username: user, password } = new URL(databaseUrl);
  return { host, port, user, password: decodeURIComponent(password) };
}

function setUpSchema(sql: string, { host, port, user, password }: Store): void {
  const run = (database: string, ...command: readonly string[]): void => {
    const { status, stderr } = spawnSync(
      sql,
      [...['--plugin', 'postgres12_pgx', '--ep', host, '-p', port, '-u', user, '--db', database], ...command],
      { encoding: 'utf8', env: { ...process.env, SQL_PASSWORD: password } },
    );
    if (status !== 0) throw new Error(`Temporal's schema, ${command.join(' ')}: ${stderr}`);
  };
  for (const [database, schema] of [
    ['temporal', 'temporal'],
    ['temporal_visibility', 'visibility'],
  ] as const) {
    run(database, 'create-database');
    run(database, 'setup-schema', '-v', '0.0');
    run(database, 'update-schema', '--schema-name', `postgresql/v12/${schema}`);
  }
}

/** Makes it when the server has come so far; a new one may be asked for before it is known everywhere. */
async function hasNamespace(address: string): Promise<boolean> {
  try {
    const connection = await Connection.connect({ address, connectTimeout: '2 seconds' });
    try {
      const { workflowService } = connection;
      await workflowService.describeNamespace({ namespace: NAMESPACE }).catch(() =>
        workflowService.registerNamespace({
          namespace: NAMESPACE,
          workflowExecutionRetentionPeriod: { seconds: KEPT_SECONDS as never },
        }),
      );
      await workflowService.listOpenWorkflowExecutions({ namespace: NAMESPACE });
      return true;
    } finally {
      await connection.close();
    }
  } catch {
    return false;
  }
}
