// Prints the SQL from the committed Prisma schema to the one in the work tree: the beginning of a migration.
//   DATABASE_URL=… node scripts/migration-diff.mjs [COMMIT] > prisma/migrations/20270101000000_what_it_does/migration.sql
// What Prisma cannot say (checks, guards, references without a relation, search) is written after it by hand.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { PrismaPg } = require('@prisma/adapter-pg');
const { bindMigrationAwareSqlAdapterFactory } = require('@prisma/driver-adapter-utils');

const path = 'prisma/schema.prisma';
const before = execFileSync('git', ['show', `${process.argv[2] ?? 'HEAD'}:${path}`], { encoding: 'utf8' });
const after = readFileSync(path, 'utf8');

const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
const binary = readFileSync(
  require.resolve('@prisma/schema-engine-wasm/schema_engine_bg').replace(/\.js$/, '.wasm'),
);
const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': { ...glue } });
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start?.();

// The two schemas are compared; the database is only there because the engine will not begin without one.
const connectionString = process.env.DATABASE_URL;
const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg({ connectionString }));
const engine = await glue.SchemaEngine.new({ datamodels: [[path, after]] }, () => undefined, adapter);
const schema = (content) => ({ tag: 'schemaDatamodel', files: [{ path, content }] });
const { stdout } = await engine.diff({
  from: schema(before),
  to: schema(after),
  script: true,
  exitCode: null,
  shadowDatabaseUrl: null,
  filters: { externalTables: [], externalEnums: [] },
});
process.stdout.write(stdout ?? '');
engine.free();
process.exit();
