import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as SchemaEngineModule from '@prisma/schema-engine-wasm/schema_engine_bg' with {
  'resolution-mode': 'import',
};
import { Client, Pool } from 'pg';
import { outlivingLoss } from './outliving-loss';
import { WholeScripts } from './whole-scripts';

/** Any number, as long as every process that migrates asks for the same. */
const ONE_MIGRATES_AT_A_TIME = 7_267_001;

export interface MigrateOptions {
  readonly databaseUrl: string;
  /** The folder with `schema.prisma` and `migrations/`. */
  readonly prismaFolder: string;
}

/**
 * Brings the database to the newest migration and answers with the names of those applied now.
 * Prisma's own engine does it, in its WASM build: nothing to download, and `_prisma_migrations` is kept as the CLI keeps it.
 */
export async function migrate({ databaseUrl, prismaFolder }: MigrateOptions): Promise<readonly string[]> {
  const guard = new Client({ connectionString: databaseUrl });
  await guard.connect();
  try {
    await guard.query('select pg_advisory_lock($1)', [ONE_MIGRATES_AT_A_TIME]);
    const pending = await pendingMigrations({ databaseUrl, prismaFolder });
    if (pending.length === 0) return [];
    return await applyWithEngine(databaseUrl, prismaFolder);
  } finally {
    await guard.end();
  }
}

/** The migrations in the folder that the database has not finished, oldest first. Starts no engine. */
export async function pendingMigrations({
  databaseUrl,
  prismaFolder,
}: MigrateOptions): Promise<readonly string[]> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ exists: boolean }>(
      `select to_regclass('_prisma_migrations') is not null as exists`,
    );
    if (rows[0]?.exists !== true) return migrationNames(prismaFolder);
    const applied = await client.query<{ name: string }>(
      `select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null`,
    );
    const done = new Set(applied.rows.map(({ name }) => name));
    return migrationNames(prismaFolder).filter((name) => !done.has(name));
  } finally {
    await client.end();
  }
}

const migrationNames = (prismaFolder: string): readonly string[] =>
  readdirSync(join(prismaFolder, 'migrations'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

async function applyWithEngine(databaseUrl: string, prismaFolder: string): Promise<readonly string[]> {
  const { SchemaEngine } = await loadEngine();
  const datamodel: [string, string] = [
    'schema.prisma',
    readFileSync(join(prismaFolder, 'schema.prisma'), 'utf8'),
  ];
  // A pool of our own, since the engine leaves its connections open.
  const pool = outlivingLoss(new Pool({ connectionString: databaseUrl, max: 2 }));
  const adapter = bindMigrationAwareSqlAdapterFactory(new WholeScripts(pool));
  const engine = await SchemaEngine.new({ datamodels: [datamodel] }, () => undefined, adapter);
  try {
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: {
        baseDir: 'migrations',
        lockfile: { path: './migration_lock.toml', content: 'provider = "postgresql"\n' },
        shadowDbInitScript: '',
        migrationDirectories: migrationNames(prismaFolder).map((name) => ({
          path: name,
          migrationFile: {
            path: 'migration.sql',
            content: {
              tag: 'ok',
              value: readFileSync(join(prismaFolder, 'migrations', name, 'migration.sql'), 'utf8'),
            },
          },
        })),
      },
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } finally {
    engine.free();
    await pool.end();
  }
}

type Engine = typeof SchemaEngineModule;

/** Node has it; the types come only with the browser's. */
declare const WebAssembly: {
  instantiate(
    binary: Uint8Array,
    imports: Record<string, object>,
  ): Promise<{ instance: { exports: { __wbindgen_start?: () => void } } }>;
};

let engine: Promise<Engine> | undefined;

/** The package's own entry expects a bundler that loads WASM; Node 20 needs it instantiated by hand. */
function loadEngine(): Promise<Engine> {
  engine ??= (async () => {
    const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
    const binary = await readFile(
      require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm'),
    );
    const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': importsOf(glue) });
    glue.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start?.();
    return glue;
  })();
  return engine;
}

/** The engine's limit on waiting for a lock is never cleared: left as it is, it would keep a finished process alive. */
function importsOf(glue: Engine): Record<string, unknown> {
  const imports = Object.entries<unknown>(glue).map(([name, provided]): [string, unknown] => {
    if (!name.startsWith('__wbg_setTimeout_')) return [name, provided];
    const start = provided as (callback: () => void, delay: number) => NodeJS.Timeout;
    return [name, (callback: () => void, delay: number) => start(callback, delay).unref()];
  });
  return Object.fromEntries(imports);
}
