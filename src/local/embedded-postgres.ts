import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, DatabaseError } from 'pg';
import { KeptServer } from './kept-server';
import { LocalFailure } from './local-failure';
import { rememberedPort } from './ports';
import { postgresAccount, type Account } from './postgres-account';
import { postgresHome, type PostgresHome } from './postgres-home';
import { stopStaleServer } from './stale-server';

export interface EmbeddedPostgresOptions {
  /** Holds the data, the log and the remembered port. */
  readonly folder: string;
  readonly password: string;
  readonly database: string;
  /** Only tests may lose what a crash of the machine would take. */
  readonly isDurable?: boolean;
}

export interface EmbeddedPostgres {
  readonly url: string;
  readonly dataFolder: string;
  readonly server: KeptServer;
}

/** A real PostgreSQL server on 127.0.0.1, from the npm package, with its data in `folder`. */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  mkdirSync(options.folder, { recursive: true });
  const account = postgresAccount();
  const home = postgresHome(options.folder, account !== undefined);
  if (!existsSync(join(home.data, 'PG_VERSION'))) initialise(home, account, options.password);
  await stopStaleServer(join(home.data, 'postmaster.pid'), home.data, 'SIGINT');
  const port = await rememberedPort(join(options.folder, 'ports.json'), 'postgres');
  const server = startServer(options, home, account, port);
  const urlOf = (database: string): string =>
    `postgresql://postgres:${options.password}@127.0.0.1:${String(port)}/${database}`;
  try {
    await server.waitUntil(() => answers(urlOf('postgres')), 60_000);
    await createDatabase(urlOf('postgres'), options.database);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { url: urlOf(options.database), dataFolder: home.data, server };
}

function startServer(
  { folder, isDurable = true }: EmbeddedPostgresOptions,
  { programs, data }: PostgresHome,
  account: Account | undefined,
  port: number,
): KeptServer {
  const settings = [
    'listen_addresses=127.0.0.1',
    // No socket file: its folder may be another user's, and everything here speaks TCP.
    'unix_socket_directories=',
    'max_connections=200',
    'timezone=UTC',
    ...(isDurable ? [] : ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off']),
  ];
  return KeptServer.start({
    name: 'PostgreSQL',
    command: join(programs, 'bin', 'postgres'),
    args: ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    cwd: '/',
    env: { LC_MESSAGES: 'C' },
    ...account,
    logFile: join(folder, 'postgres.log'),
    pidFile: join(folder, 'postgres.pid'),
    // "Fast": sessions are ended, what is committed is kept.
    stopSignal: 'SIGINT',
    graceMs: 20_000,
  });
}

function initialise({ programs, data }: PostgresHome, account: Account | undefined, password: string): void {
  // Given its name when it is whole: a start that is killed in the middle begins anew the next time.
  const unfinished = `${data}.unfinished`;
  const secret = mkdtempSync(join(tmpdir(), 'radslag-'));
  const passwordFile = join(secret, 'password');
  try {
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (account !== undefined) {
      for (const path of [unfinished, secret, passwordFile]) chownSync(path, account.uid, account.gid);
    }
    chmodSync(unfinished, 0o700);
    const { status, stderr, error } = spawnSync(
      join(programs, 'bin', 'initdb'),
      [
        `--pgdata=${unfinished}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Sorts by code point whatever the machine; lists sort with ICU's Swedish collation where people see them.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        `--locale=${process.platform === 'linux' ? 'C.UTF-8' : 'C'}`,
      ],
      { cwd: '/', encoding: 'utf8', ...account },
    );
    if (status !== 0) throw new LocalFailure(couldNotInitialise(data, error?.message ?? stderr));
    renameSync(unfinished, data);
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

const couldNotInitialise = (data: string, why: string): string =>
  `Databasen kunde inte skapas i ${data}: se till att mappen är tom och skrivbar, eller ange en databas i drift med DATABASE_URL.\n${why.trim()}`;

const WRONG_PASSWORD = '28P01';
const strangePassword =
  'Databasen har ett annat lösenord än secrets.json: lägg tillbaka den fil som hör till datamappen, eller ta bort dess mapp postgres och börja om.';

async function answers(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof DatabaseError && error.code === WRONG_PASSWORD)
      throw new LocalFailure(strangePassword);
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createDatabase(url: string, database: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}
